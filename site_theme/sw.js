/* Keeps on the reader's device what they have read, for when there is no network. While there is
   one, each page and each part of it is asked for anew: nothing is older than the site, and what
   has gone from the site goes from here too. */

const PAGES = `newsbrief:pages:${registration.scope}`
const PARTS = `newsbrief:parts:${registration.scope}`
const MOST = { [PAGES]: 50, [PARTS]: 100 }
const KINDS_OF_PARTS = ['style', 'script', 'font', 'image']
const GONE = [404, 410]
const OFFLINE = new URL('offline.html', registration.scope).href

let renewed

addEventListener('install', () => skipWaiting())

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([registration.navigationPreload?.enable(), clients.claim()]))
})

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return
  if (request.mode === 'navigate') event.respondWith(answer(event, PAGES))
  else if (KINDS_OF_PARTS.includes(request.destination)) event.respondWith(answer(event, PARTS))
})

/* The page that called this worker was there before it, and names itself and its parts: the browser
   has them still, so that they cost nothing. */
addEventListener('message', (event) => {
  const { page, parts } = event.data
  const all = [[PAGES, page], ...parts.map((part) => [PARTS, part])]
  const done = all.map(([where, url]) => fetchAndKeep(where, url, 'force-cache'))
  event.waitUntil(Promise.allSettled([...done, renew()]))
})

async function answer(event, where) {
  const { request } = event
  try {
    const given = (await event.preloadResponse) ?? (await fetch(request))
    event.waitUntil(Promise.all([keep(where, request.url, given.clone()), renew()]))
    return given
  } catch {
    const instead = where === PAGES ? await recall(OFFLINE) : undefined
    return (await recall(request.url)) ?? instead ?? Response.error()
  }
}

/** Once in a while, which is once in a worker's life: the page that stands in for those not kept. */
function renew() {
  renewed ??= fetchAndKeep(PARTS, OFFLINE, 'no-cache').catch(() => (renewed = undefined))
  return renewed
}

async function fetchAndKeep(where, url, cache) {
  await keep(where, url, await fetch(url, { cache }))
}

async function keep(where, url, given) {
  const store = await caches.open(where)
  const address = bare(url)
  const page = given.headers.get('Content-Type')?.startsWith('text/html')
  const wanted = given.ok && !given.redirected && (page || where === PARTS)
  if (GONE.includes(given.status)) await store.delete(address)
  if (!wanted) return
  const whole = new Response(await given.blob(), given) // half of one would put out the last
  await store.put(address, whole) // as the newest
  for (const old of (await store.keys()).slice(0, -MOST[where])) await store.delete(old)
}

function recall(url) {
  return caches.match(bare(url), { ignoreVary: true })
}

function bare(url) {
  return url.split(/[?#]/)[0]
}
