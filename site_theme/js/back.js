/* From a statement to the passage it rests on, and back. In: the links between the two. Out: at the
   passage that was reached, a way back to the link that led there. */

const template = document.querySelector('.back > template')
let way = null

document.addEventListener('click', (press) => {
  const link = press.target.closest('a.passage[href^="#"], a.quoted[href^="#"]')
  const aside = press.ctrlKey || press.metaKey || press.shiftKey || press.altKey
  const reached = link && !aside && document.getElementById(link.hash.slice(1))
  if (!template || !reached || reached.contains(link)) return
  forget()
  reached.tabIndex = -1 // so that the browser moves the focus there as well
  way = template.content.cloneNode(true).firstElementChild
  const stays = location.hash === link.hash // then the browser's history gets no entry
  way.addEventListener('click', () => lead(link, stays))
  ;(reached.querySelector('figcaption') ?? reached).append(way)
})

addEventListener('hashchange', () => {
  if (!document.getElementById(location.hash.slice(1))?.contains(way)) forget()
})

function lead(link, stays) {
  forget()
  if (stays) return link.focus()
  addEventListener('popstate', () => setTimeout(() => link.focus()), { once: true })
  history.back()
}

function forget() {
  way?.remove()
  way = null
}
