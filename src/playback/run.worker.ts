// The worker that holds one run.
import { History, loadRules } from '../sim'
import type { Run } from '../sim/scenario'
import { soon } from './frames'
import type { ToWorker, WorkerPort } from './protocol'
import { serveRun } from './runService'

// Messages wait for the rules that one before them asked for: they are heard in their order.
let line = Promise.resolve()
let run: Run | null = null

async function fetchRules(message: ToWorker): Promise<void> {
  if (message.say === 'open') run = message.run
  else if (message.say === 'branch' && run) run = { ...run, interventions: message.interventions }
  else return
  if (run) await loadRules([run])
}

const port: WorkerPort = {
  post: (message) => postMessage(message),
  listen(listener) {
    addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
      line = line
        .then(() => fetchRules(data))
        .then(() => listener(data))
        .catch((error: unknown) => port.post({ say: 'failed', message: String(error) }))
    })
  },
  close: () => close(),
}

serveRun(port, {
  make: (run) => new History(run),
  now: () => performance.now(),
  soon,
  slice: 16,
})
