/* The pages that can be read without a network. In: the `.kept` of offline.html, with its words.
   Out: a list of them, the last one read at the top. */

const shelf = document.querySelector('.kept')
if (shelf) fill(shelf)

async function fill(shelf) {
  const store = await caches.open(`newsbrief:pages:${new URL('../', import.meta.url)}`)
  const list = document.createElement('ul')
  for (const request of (await store.keys()).reverse()) {
    const page = new DOMParser().parseFromString(await (await store.match(request)).text(), 'text/html')
    const heading = page.querySelector('h1')
    if (heading) list.append(entry(request.url, heading))
  }
  const said = list.children.length ? 'some' : 'none'
  shelf.append(shelf.querySelector(`template[data-for="${said}"]`).content.cloneNode(true))
  if (list.children.length) shelf.append(list)
}

function entry(url, heading) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  const spoken = heading.closest('[lang]')
  Object.assign(link, { href: url, textContent: heading.textContent, lang: spoken.lang, dir: 'auto' })
  item.append(link)
  return item
}
