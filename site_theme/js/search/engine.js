/* Finds briefs and quotes. In: a question. Out: the results in order, and how many each choice
   would leave. Pagefind and its index are fetched at the first question, and no sooner. */

import { shelfOf } from './address.js'

export class Engine {
  #folder
  #tag
  #volumes
  #shelves = new Map()

  /** `folder` is the address of the index, `volumes` its folders by shelf, the newest first. */
  constructor(folder, tag, volumes) {
    this.#folder = folder
    this.#tag = tag
    this.#volumes = volumes
  }

  /** Fetch what a shelf needs; after a failure it is fetched again. */
  open(shelf) {
    if (!this.#shelves.has(shelf)) {
      const opening = this.#open(shelf)
      this.#shelves.set(shelf, opening)
      opening.catch(() => this.#shelves.delete(shelf))
    }
    return this.#shelves.get(shelf)
  }

  async #open(shelf) {
    const engine = `${this.#folder}engine/`
    const { createInstance } = await import(`${engine}pagefind.js`)
    const kept = { metaCacheTag: this.#tag }
    const index = createInstance({ basePath: engine, ...kept })
    await index.init()
    await Promise.all(this.#volumes[shelf].map(
      volume => index.mergeIndex(`${this.#folder}${volume}/`, kept)))
    return index
  }

  /** How many there are of each choice: { desk: [{ id, name, count }, …], … }. */
  async choices(question) {
    const index = await this.open(shelfOf(question))
    await index.filters() // else nothing is counted
    const chosen = await this.#chosen(index, question)
    const counts = (await index.search(question.words || null, { filters: chosen })).filters
    for (const kind of Object.keys(chosen)) { // as if nothing had been chosen of this kind
      const { [kind]: _, ...others } = chosen
      counts[kind] = (await index.search(question.words || null, { filters: others })).filters[kind]
    }
    return Object.fromEntries(Object.entries(counts).map(
      ([kind, values]) => [kind, counted(kind, values)]))
  }

  async find(question) {
    const index = await this.open(shelfOf(question))
    const filters = await this.#chosen(index, question)
    if (question.words && question.order !== 'newest') {
      return (await index.search(question.words, { filters })).results
    }
    const found = []
    for (const part of this.#parts(question)) {
      const of = { filters: { ...filters, year: `${part}=${yearOf(part)}` }, sort: { order: 'desc' } }
      found.push(...(await index.search(question.words || null, of)).results)
    }
    return found
  }

  /** The parts of the archive that are asked about, the newest first: '2024-latest', '2024'. */
  #parts(question) {
    const parts = this.#volumes[shelfOf(question)].map(volume => volume.split('/').at(-1))
    const { year } = question.choices
    return year ? parts.filter(part => yearOf(part) === year) : parts
  }

  /** The question's choices as the index has them, with their names; one that it lacks finds nothing. */
  async #chosen(index, { choices }) {
    const chosen = Object.entries(choices)
    const all = chosen.length ? await index.filters() : {} // a third of what a search fetches
    return Object.fromEntries(chosen.map(([kind, id]) => [
      kind, { any: [...Object.keys(all[kind] ?? {}).filter(value => idOf(kind, value) === id), id] }
    ]))
  }
}

/** The parts of a year in the index are one choice. */
function counted(kind, values) {
  const choices = new Map()
  for (const [value, count] of Object.entries(values)) {
    const id = idOf(kind, value)
    const before = choices.get(id)?.count ?? 0
    choices.set(id, { ...choiceOf(value), id, count: before + count })
  }
  return [...choices.values()]
}

function idOf(kind, value) {
  const { id } = choiceOf(value)
  return kind === 'year' ? yearOf(id) : id
}

function yearOf(part) {
  return part.split('-')[0]
}

export function choiceOf(value) {
  const end = value.indexOf('=')
  return { id: value.slice(0, end), name: value.slice(end + 1) }
}
