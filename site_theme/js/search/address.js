/* What is asked, and the address that asks it: search/?q=quay&desk=harbour&only=quotes.
   In: a form or an address. Out: a question, { words, only, order, choices by kind }. */

export const KINDS = ['desk', 'topic', 'person', 'storyline', 'year']

export function questionOf(address) {
  const given = new URL(address).searchParams
  const choices = {}
  for (const kind of KINDS) if (given.get(kind)) choices[kind] = given.get(kind)
  return {
    words: (given.get('q') ?? '').trim(),
    only: given.get('only') === 'quotes',
    order: given.get('order') === 'newest' ? 'newest' : '',
    choices
  }
}

export function addressOf({ words, only, order, choices }, address) {
  const asked = new URL(address)
  asked.search = new URLSearchParams({
    ...(words && { q: words }),
    ...(only && { only: 'quotes' }),
    ...(order && { order }),
    ...choices
  })
  asked.hash = ''
  return asked.href
}

export function asksNothing({ words, choices }) {
  return !words && Object.keys(choices).length === 0
}

/** Which part of the index is asked. */
export function shelfOf({ only }) {
  return only ? 'quotes' : 'briefs'
}
