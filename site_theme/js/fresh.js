/* What is new in a storyline since this reader's last visit to it, kept in their browser alone. In:
   whatever carries the moment of a brief (`data-when`), on a storyline's page or in a list of
   storylines. Out: a mark on what is newer. A first visit marks nothing. */

const KEY = 'newsbrief:seen'

const template = document.querySelector('.fresh > template')
const thread = document.querySelector('.thread')

try {
  const seen = held(localStorage)
  if (thread) visit(location.pathname.replace(/page-\d+\/$/, ''), thread.dataset.newest, seen)
  else for (const line of document.querySelectorAll('[data-when]')) mark(line, seen[address(line)])
} catch {
  /* A reader who lets no site keep anything is told of nothing new. */
}

/** The marks stay while this window does, however often the page is opened in it. */
function visit(storyline, newest, seen) {
  const before = { [storyline]: seen[storyline] ?? newest, ...held(sessionStorage) }
  for (const step of thread.children) mark(step, before[storyline])
  hold(sessionStorage, before)
  hold(localStorage, { ...seen, [storyline]: newest })
}

function mark(line, last) {
  if (!last || Date.parse(line.dataset.when) <= Date.parse(last)) return
  line.querySelector('.day, .moved, .count').append(' ', template.content.cloneNode(true))
}

function address(line) {
  return line.querySelector('.title a').pathname
}

function held(store) {
  return JSON.parse(store.getItem(KEY)) ?? {}
}

function hold(store, seen) {
  store.setItem(KEY, JSON.stringify(seen))
}
