// The course kept on the device of a reader who asked for it: a service worker that stores its
// files (scripts/offline). Nothing is registered before, and nothing where the page stands in a
// frame or on a disk.
import { useSyncExternalStore } from 'react'

/** Where the course stands with this device. */
export type Keeping =
  | { readonly is: 'unknown' } // it is being found out
  | { readonly is: 'unable' }
  | { readonly is: 'absent' }
  | { readonly is: 'coming'; readonly bytes: number; readonly of: number } // of 0: not known yet
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'kept'; readonly bytes: number; readonly newer: 'none' | 'coming' | 'there' }

const SCRIPT = './offline.js'

let standing: Keeping = { is: 'unknown' }
let registration: ServiceWorkerRegistration | null = null
const listeners = new Set<() => void>()

function set(next: Keeping): void {
  standing = next
  for (const listener of listeners) listener()
}

/** A frame is somebody else's page, and a sandboxed one may not even ask. */
function container(): ServiceWorkerContainer | null {
  try {
    return window.top === window ? (navigator.serviceWorker ?? null) : null
  } catch {
    return null
  }
}

const sizeOf = (worker: ServiceWorker): Promise<number> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => done(Number(data) || 0)
    worker.postMessage({ ask: 'size' }, [port2])
  })

/** Devices offer to put the course among their apps once it is kept, and not before. */
function showManifest(isKept: boolean): void {
  const there = document.head.querySelector('link[rel=manifest]')
  if (!isKept) there?.remove()
  if (!isKept || there) return
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = './manifest.webmanifest'
  document.head.append(link)
}

async function read(): Promise<void> {
  const { active, installing, waiting } = registration ?? {}
  if (active) {
    const newer = waiting ? 'there' : installing ? 'coming' : 'none'
    set({ is: 'kept', bytes: await sizeOf(active), newer })
  } else if (standing.is !== 'failed' && !installing && !waiting) set({ is: 'absent' })
  showManifest(Boolean(active))
}

function follow(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'redundant' && standing.is === 'coming') set({ is: 'failed', why: '' })
    void read()
  })
}

function watch(found: ServiceWorkerRegistration): void {
  if (registration === found) return
  registration = found
  follow(found.installing)
  found.addEventListener('updatefound', () => {
    follow(found.installing)
    void read()
  })
}

/** What the worker says while it fetches; of a newer edition only how it ends is told. */
function hear({ data }: MessageEvent): void {
  if (standing.is === 'kept') return
  if (data?.say === 'keeping') set({ is: 'coming', bytes: data.bytes, of: data.of })
  if (data?.say === 'failed') set({ is: 'failed', why: String(data.why) })
}

let looked = false

/** Finds out, once a page, how the course stands with this device. */
async function look(): Promise<void> {
  if (looked) return
  looked = true
  const workers = container()
  if (!workers) return set({ is: 'unable' })
  workers.addEventListener('message', hear)
  workers.startMessages()
  try {
    const found = await workers.getRegistration(SCRIPT)
    if (found) watch(found)
    found?.active?.postMessage({ ask: 'tidy' })
    await read()
  } catch {
    set({ is: 'unable' })
  }
}

/** Begins to store the course. */
export async function keep(): Promise<void> {
  const workers = container()
  if (!workers) return set({ is: 'unable' })
  set({ is: 'coming', bytes: 0, of: 0 })
  try {
    // Asked for on the reader's press; without it a device that runs full may clear the store.
    void navigator.storage?.persist?.().catch(() => {})
    watch(await workers.register(SCRIPT, { scope: './', updateViaCache: 'none' }))
    await read()
  } catch (error) {
    set({ is: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}

/** Removes what is stored, or stops storing it. */
export async function remove(): Promise<void> {
  await registration?.unregister()
  registration = null
  const family = `counterflow ${new URL('./', document.baseURI).pathname} `
  for (const name of await caches.keys()) if (name.startsWith(family)) await caches.delete(name)
  showManifest(false)
  set({ is: 'absent' })
}

/** Asks the server for a newer edition; answers whether there was an answer. */
export async function askForNewer(): Promise<boolean> {
  try {
    await registration?.update()
    await read()
    return true
  } catch {
    return false
  }
}

/** Changes to the newer edition that has been stored, and shows the page anew out of it. */
export function takeNewer(): void {
  const worker = registration?.waiting
  if (!worker) return
  container()?.addEventListener('controllerchange', () => location.reload(), { once: true })
  worker.postMessage({ ask: 'take' })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  void look()
  return () => void listeners.delete(listener)
}

/** Where the course stands with this device; finds out on first use. */
export const useKeeping = (): Keeping => useSyncExternalStore(subscribe, () => standing)
