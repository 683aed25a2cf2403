/* What is new in a storyline since this reader's last visit to it, kept in their browser alone. In:
   whatever carries the moments of briefs (`data-when`, the newest first), a step on a storyline's page
   or a storyline in a list; and the words for it, which a list has for each number. Out: a mark on
   what is newer, and in a list how many are. A first visit marks nothing. */

const KEY = 'newsbrief:seen'

const words = document.querySelector('.fresh > template')?.content.children
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
  const moments = last ? line.dataset.when.split(' ') : []
  const fresh = moments.filter((moment) => Date.parse(moment) > Date.parse(last)).length
  if (fresh) line.querySelector('.day, .moved, .count').append(' ', words[fresh - 1].cloneNode(true))
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
