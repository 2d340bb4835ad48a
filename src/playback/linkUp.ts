// Opens the line to a worker. Where workers do not start (a sandboxed frame, a page from disk) the
// same service runs in the page, in short slices, and the other end cannot tell the difference.
import type { FrameSource } from './frames'
import type { MakeHistory } from './handle'
import type { PagePort, ToPage, ToWorker } from './protocol'
import { serveRun } from './runService'

const SLICE_IN_PAGE = 4

/** A port whose service runs in the page. Messages are delivered later, as between threads. */
export function portInPage({ make, frames }: { make: MakeHistory; frames: FrameSource }): PagePort {
  let toPage: (message: ToPage) => void = () => {}
  let toService: (message: ToWorker) => void = () => {}
  let isOpen = true
  const later = (deliver: () => void) => frames.soon(() => isOpen && deliver())
  serveRun(
    {
      post: (message) => later(() => toPage(message)),
      listen: (listener) => {
        toService = listener
      },
      close() {},
    },
    { make, now: () => frames.now(), soon: later, slice: SLICE_IN_PAGE },
  )
  return {
    post: (message) => later(() => toService(message)),
    listen: (listener) => {
      toPage = listener
    },
    close() {
      isOpen = false
    },
  }
}

/** What a port needs of a Worker. */
export interface WorkerLike {
  postMessage(message: ToWorker): void
  onmessage: ((event: MessageEvent<ToPage>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  terminate(): void
}

/** A port to a worker; one that breaks before its first word is replaced by one in the page. */
export function portToWorker(worker: WorkerLike, fallback: () => PagePort): PagePort {
  let listener: (message: ToPage) => void = () => {}
  let unanswered: ToWorker[] | null = [] // null once the worker has spoken
  let spare: PagePort | null = null
  worker.onmessage = ({ data }) => {
    unanswered = null
    listener(data)
  }
  worker.onerror = (event) => {
    event.preventDefault?.()
    if (!unanswered) return listener({ say: 'failed', message: event.message || 'worker stopped' })
    worker.terminate()
    spare = fallback()
    spare.listen((message) => listener(message))
    for (const message of unanswered) spare.post(message)
    unanswered = null
  }
  return {
    post(message) {
      unanswered?.push(message)
      if (spare) spare.post(message)
      else worker.postMessage(message)
    },
    listen(heard) {
      listener = heard
    },
    close() {
      worker.terminate()
      spare?.close()
    },
  }
}
