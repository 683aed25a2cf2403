/* Without a network. In: the `.offline` of every page, with its words. Out: a word to the reader that
   there is none; and the worker that keeps what they read. A preview has no `.offline`, and keeps
   nothing. */

const site = new URL('../', import.meta.url)
const worker = navigator.serviceWorker
const notice = document.querySelector('.offline')
const standsIn = document.querySelector('.kept') // this page is what a reader without a network gets

if (notice && !standsIn) {
  tell()
  addEventListener('online', tell)
  addEventListener('offline', tell)
}

if (notice && worker) {
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin) // first the page, then what comes after it
}

function tell() {
  notice.querySelector('p')?.remove()
  if (!navigator.onLine) notice.append(notice.querySelector('template').content.cloneNode(true))
}

async function begin() {
  const before = worker.controller
  try {
    await worker.register(new URL('sw.js', site))
  } catch {
    return // a browser that lets no site keep anything
  }
  if (before || standsIn) return // it sees for itself what is read
  const { active } = await worker.ready
  const parts = performance.getEntriesByType('resource').map(({ name }) => name)
  active.postMessage({ page: location.href, parts: parts.filter((part) => part.startsWith(site)) })
}
