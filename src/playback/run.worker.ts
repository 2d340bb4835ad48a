// The worker that holds one run.
import { History } from '../sim'
import { soon } from './frames'
import type { ToWorker, WorkerPort } from './protocol'
import { serveRun } from './runService'

const port: WorkerPort = {
  post: (message) => postMessage(message),
  listen(listener) {
    addEventListener('message', ({ data }: MessageEvent<ToWorker>) => listener(data))
  },
  close: () => close(),
}

serveRun(port, {
  make: (run) => new History(run),
  now: () => performance.now(),
  soon,
  slice: 16,
})
