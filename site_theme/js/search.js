/* The page of search: asks the index what the form says, as the reader writes, and keeps question
   and address alike. Nothing is fetched before the form has the reader's attention: neither the index
   nor what finds in it and shows what was found. */

import { KINDS, addressOf, asksNothing, questionOf, shelfOf } from './search/address.js'
import { offer } from './search/choices.js'

const PAUSE = 250
const AT_ONCE = 10
const LEAST = 2

const form = document.querySelector('.finder')
const found = document.querySelector('.found')
const [count, list, more] = ['.count', 'ol', '.more'].map(part => found.querySelector(part))
const elsewhere = document.querySelector('.elsewhere')
const [filters, details] = ['.filters', 'details'].map(part => form.querySelector(part))
const { tag, briefs, quotes } = form.dataset
const site = new URL(form.dataset.site, location)
const volumes = {
  briefs: briefs.split(' ').filter(Boolean), quotes: quotes.split(' ').filter(Boolean)
}
let desk // who finds, who draws and who orders, once they are there
let asked = 0
let wanted = false // whether the reader has turned to the form, or came with a question
let waiting

/** After a failure they are sent for again. */
function called() {
  desk ??= Promise.all([
    import('./search/engine.js'), import('./search/results.js'), import('./search/closest.js')
  ]).then(([{ Engine }, { drawn }, { closest }]) =>
    ({ engine: new Engine(new URL('search/', site).href, tag, volumes), drawn, closest })
  ).catch(error => {
    desk = undefined
    throw error
  })
  return desk
}

function asking() {
  const choices = {}
  for (const kind of KINDS) if (form[kind].value) choices[kind] = form[kind].value
  return {
    words: form.q.value.trim(), only: form.only.checked, order: form.order.value, choices
  }
}

function fill({ words, only, order, choices }) {
  form.q.value = words
  form.only.checked = only
  form.order.value = order
  for (const kind of KINDS) offer(form[kind], [], choices[kind])
  if (order || Object.keys(choices).length) details.open = true
}

async function search(question) {
  clearTimeout(waiting)
  const mine = ++asked
  const late = () => mine !== asked
  wanted = true
  if (asksNothing(question)) return clear()
  waiting = setTimeout(() => say('wait'), 2 * PAUSE)
  try {
    const { engine, drawn, closest } = await called()
    const results = await engine.find(question)
    if (late()) return
    const ordered = question.order === 'newest' ? data => data : data => closest(data, question.words)
    await show(results, shelfOf(question), { drawn, ordered }, late)
    if (late()) return
    say(results.length ? shelfOf(question) : 'none', results.length)
    await narrow(question, late)
  } catch {
    if (!late()) fail()
  } finally {
    if (!late()) clearTimeout(waiting)
  }
}

function say(what, number) {
  clearTimeout(waiting)
  count.textContent = what ? count.dataset[what].replace('{number}', number) : ''
}

function clear() {
  say('')
  list.replaceChildren()
  more.hidden = true
  elsewhere.hidden = false
}

function fail() {
  clear()
  say(navigator.onLine ? 'broken' : 'offline')
}

async function show(results, shelf, { drawn, ordered }, late) {
  const template = found.querySelector(shelf === 'quotes' ? 'template.quote' : 'template.brief')
  const draw = async from => {
    const data = await Promise.all(results.slice(from, from + AT_ONCE).map(one => one.data()))
    return ordered(data).map(one => drawn(one, template, site))
  }
  const items = await draw(0)
  if (late()) return
  list.className = shelf
  list.replaceChildren(...items)
  elsewhere.hidden = results.length > 0
  more.hidden = results.length <= AT_ONCE
  more.onclick = async () => {
    const next = await draw(list.children.length)
    if (late()) return
    list.append(...next)
    more.hidden = list.children.length >= results.length
    next[0]?.querySelector('a').focus()
  }
}

/** Offer what would leave something; while the lists are closed there is nothing to offer it in. */
async function narrow(question, late = () => false) {
  if (!details.open) return
  const { engine } = await called()
  const choices = await engine.choices(question)
  if (late()) return
  for (const kind of KINDS) offer(form[kind], choices[kind] ?? [], question.choices[kind])
}

function ask(keep) {
  const question = asking()
  const address = addressOf(question, location)
  if (address !== location.href) history[keep ? 'pushState' : 'replaceState'](null, '', address)
  return search(question)
}

let pause
form.addEventListener('input', event => {
  clearTimeout(pause)
  if (event.target !== form.q) return
  const { words } = asking()
  if (words.length >= LEAST || !words) pause = setTimeout(ask, PAUSE, false)
})
form.addEventListener('change', event => {
  if (event.target !== form.q) ask(true)
})
form.addEventListener('submit', event => {
  event.preventDefault()
  clearTimeout(pause)
  ask(true)
})
form.addEventListener('focusin', () => {
  wanted = true
  called().then(({ engine }) => engine.open(shelfOf(asking()))).then(() => narrow(asking())).catch(fail)
}, { once: true })
details.addEventListener('toggle', () => {
  if (wanted) narrow(asking()).catch(fail)
})
addEventListener('popstate', () => {
  const question = questionOf(location)
  fill(question)
  search(question)
})

// Down and up lead through the results, from the words and back to them; Escape leads back.
addEventListener('keydown', event => {
  const links = [...list.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement)
  const inForm = document.activeElement === form.q
  if (at < 0 && !inForm) return
  const to = { ArrowDown: links[at + 1], ArrowUp: at > 0 ? links[at - 1] : form.q, Escape: form.q }
  const next = inForm && event.key !== 'ArrowDown' ? null : to[event.key]
  if (!next) return
  event.preventDefault()
  next.focus()
})

filters.classList.remove('early')
const wide = matchMedia('(min-width: 64rem)')
const open = () => { if (wide.matches) details.open = true } // there it has nothing to open it with
wide.addEventListener('change', open)
open()
const first = questionOf(location)
if (!asksNothing(first)) {
  fill(first)
  search(first)
}
