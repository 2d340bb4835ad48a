// The service worker of a reader who keeps the course on their device; nobody else has one. It
// stores the files that the build lists in KEPT and answers for those alone: embeds, pages of panels
// and downloads are no business of its own. offline.mjs puts the list before it.
const HERE = new URL('./', self.location.href)
const FAMILY = `counterflow ${HERE.pathname} `
const NAME = FAMILY + KEPT.version
const ABREAST = 6 // files that are fetched at once
const paths = new Set(KEPT.files.map(([path]) => path))

const tell = async (message) => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  for (const page of pages) page.postMessage({ ...message, version: KEPT.version })
}

const older = async () =>
  (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME)

const hashOf = async (body) => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body))
  return [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A file as it is known to be: of an edition before, else from the server. A page that asks for a
 * sign-in, or a server in the middle of a change, must not be taken for it. */
async function bring([path, , hash]) {
  const address = new URL(path, HERE).href
  for (const name of path.startsWith('assets/') ? await older() : []) {
    const there = await (await caches.open(name)).match(address)
    if (there) return [address, there]
  }
  const answer = await fetch(address, { cache: path.startsWith('assets/') ? 'default' : 'reload' })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  const found = await hashOf(await answer.clone().arrayBuffer())
  if (found !== hash) throw new Error(`${path}: ${found} instead of ${hash}`)
  return [address, answer]
}

async function keep() {
  const cache = await caches.open(NAME)
  const left = [...KEPT.files]
  let [bytes, told] = [0, 0]
  const work = async () => {
    for (let file = left.pop(); file; file = left.pop()) {
      await cache.put(...(await bring(file)))
      bytes += file[1]
      if (Date.now() - told < 100) continue
      told = Date.now()
      await tell({ say: 'keeping', bytes, of: KEPT.bytes })
    }
  }
  const stop = (error) => {
    left.length = 0
    throw error
  }
  const ends = Array.from({ length: ABREAST }, () => work().catch(stop))
  const failed = (await Promise.allSettled(ends)).find(({ status }) => status === 'rejected')
  if (!failed) return
  await caches.delete(NAME)
  await tell({ say: 'failed', why: `${failed.reason.name}: ${failed.reason.message}` })
  throw failed.reason
}

/** An edition that a page may still read from stays until that page is gone. */
async function tidy() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length > 1) return
  for (const name of await older()) await caches.delete(name)
}

async function answer(path, request) {
  const address = new URL(path, HERE).href
  const kept = await (await caches.open(NAME)).match(address)
  return kept ?? (await caches.match(address)) ?? fetch(request)
}

self.addEventListener('install', (event) => event.waitUntil(keep()))

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), tidy()])),
)

self.addEventListener('message', ({ data, ports }) => {
  if (data.ask === 'take') self.skipWaiting()
  if (data.ask === 'tidy') void tidy()
  if (data.ask === 'size') ports[0].postMessage(KEPT.bytes)
})

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== HERE.origin || !pathname.startsWith(HERE.pathname)) return
  const path = pathname.slice(HERE.pathname.length) || 'index.html'
  if (paths.has(path) || path.startsWith('assets/')) event.respondWith(answer(path, event.request))
})
