/* A result as readers see it. In: what the index keeps of a brief or a quote. Out: a list item,
   made from the page's template. */

import { choiceOf } from './engine.js'
import { marked, passage } from './excerpt.js'

const PASSAGE = 36
const WHOLE = 120

export function drawn(data, template, site) {
  const shown = JSON.parse(data.anchors.find(({ id }) => id.startsWith('{')).id)
  const item = template.content.firstElementChild.cloneNode(true)
  const words = data.content.split(/\s+/)
  const headline = shown.headline ?? data.meta.title
  const link = item.querySelector('a')
  link.href = new URL(shown.at, site).href
  if (shown.lang) told(item, shown.lang)
  if (shown.withdrawn) item.classList.add('gone')
  if (shown.headline) {
    link.textContent = headline
    item.querySelector('.by').textContent = shown.speaker
    item.querySelector('.words').append(...passage(words, data.locations, 0, WHOLE))
  } else {
    const title = headline.split(/\s+/)
    link.append(...marked(title, data.locations))
    item.querySelector('.desk').textContent = choiceOf(data.filters.desk[0]).name
    item.querySelector('.words').append(...passage(words, data.locations, title.length, PASSAGE))
  }
  const time = item.querySelector('time')
  time.dateTime = shown.day
  time.textContent = shown.date
  return item
}

/** The result's own language, and the way that it is written. */
function told(item, language) {
  for (const part of item.querySelectorAll('a, .words, .by')) {
    part.lang = language
    part.dir = 'auto'
  }
}
