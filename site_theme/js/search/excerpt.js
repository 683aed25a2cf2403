/* The words found, marked, with those around them. In: words, and the places of those found.
   Out: text and <mark>, ready to be shown. */

const BEFORE = 5
const BARE = /^([^\p{L}\p{N}]*)(.*[\p{L}\p{N}\p{M}])(.*)$/u

/** The part of `words` from `from` on, of `size` words, in which most of `places` are. */
export function passage(words, places, from, size) {
  const within = places.filter(place => place >= from)
  let start = from
  let most = 0
  for (const place of within) {
    const here = Math.max(from, Math.min(place - BEFORE, words.length - size))
    const held = within.filter(other => other >= here && other < here + size).length
    if (held > most) [start, most] = [here, held]
  }
  const end = Math.min(words.length, start + size)
  return [
    ...(start > from ? ['… '] : []),
    ...marked(words.slice(start, end), places.map(place => place - start)),
    ...(end < words.length ? [' …'] : [])
  ]
}

/** `words` with a space between any two, those at `places` marked. */
export function marked(words, places) {
  const found = new Set(places)
  return words.flatMap((word, at) => {
    const space = at ? [' '] : []
    if (!found.has(at)) return [...space, word]
    const [, before, core, after] = word.match(BARE) ?? [null, '', word, '']
    const mark = document.createElement('mark')
    mark.textContent = core
    return [...space, before, mark, after]
  })
}
