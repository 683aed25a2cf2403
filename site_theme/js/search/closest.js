/* The index knows words by their stems, so "ferry" finds "Ferris". In: what was found, the best first,
   and the words that were asked for. Out: the same, those before the others that have more of the
   words as the reader wrote them, or words that begin so. */

export function closest(found, asked) {
  const wanted = written(asked)
  const held = new Map(found.map(one => {
    const words = one.content.split(/\s+/)
    const there = one.locations.flatMap(at => written(words[at] ?? ''))
    return [one, wanted.filter(word => there.some(other => other.startsWith(word))).length]
  }))
  return found.toSorted((one, other) => held.get(other) - held.get(one))
}

/** Words without what stands around them, without capitals and without accents. */
function written(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
