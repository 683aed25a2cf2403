/* What a search can be narrowed by. In: the form's lists, and how many each choice would leave.
   Out: lists that offer what there is. */

const MOST = 150

export function offer(select, choices, chosen) {
  const first = select.options[0]
  const offered = choices.filter(({ id, count }) => count > 0 || id === chosen)
  const many = offered.toSorted((one, other) => other.count - one.count).slice(0, MOST)
  const order = select.name === 'year'
    ? (one, other) => other.id - one.id
    : (one, other) => one.name.localeCompare(other.name, document.documentElement.lang)
  select.replaceChildren(first, ...many.sort(order).map(({ id, name, count }) => {
    const option = new Option(`${name} (${count})`, id)
    option.selected = id === chosen
    return option
  }))
  if (chosen && select.value !== chosen) { // asked for in the address, and not there
    select.append(new Option(chosen, chosen, true, true))
  }
}
