/* Without a network. In: the `.offline` of every page and the `.kept` of offline.html. Out: a word to
   the reader that there is none, a list of the pages that are kept; and the worker that keeps them. */

const site = new URL('../', import.meta.url)
const worker = navigator.serviceWorker

const notice = document.querySelector('.offline')
const shelf = document.querySelector('.kept')
if (shelf) {
  fill(shelf)
} else if (notice) {
  tell()
  addEventListener('online', tell)
  addEventListener('offline', tell)
}

if (worker) {
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin) // first the page, then what comes after it
}

function tell() {
  notice.querySelector('p')?.remove()
  if (!navigator.onLine) notice.append(made(notice, 'template'))
}

function made(place, template) {
  return place.querySelector(template).content.cloneNode(true)
}

async function begin() {
  const before = worker.controller
  try {
    await worker.register(new URL('sw.js', site))
  } catch {
    return // a browser that lets no site keep anything
  }
  if (before || shelf) return // it sees for itself what is read
  const { active } = await worker.ready
  const parts = performance.getEntriesByType('resource').map(({ name }) => name)
  active.postMessage({ page: location.href, parts: parts.filter((part) => part.startsWith(site)) })
}

/** The pages that are kept, the last one read at the top. */
async function fill(shelf) {
  const store = await caches.open(`newsbrief:pages:${site}`)
  const list = document.createElement('ul')
  for (const request of (await store.keys()).reverse()) {
    const page = new DOMParser().parseFromString(await (await store.match(request)).text(), 'text/html')
    const heading = page.querySelector('h1')
    if (heading) list.append(entry(request.url, heading))
  }
  shelf.append(made(shelf, `template[data-for="${list.children.length ? 'some' : 'none'}"]`))
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
