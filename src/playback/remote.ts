// Long runs are simulated in a worker. Fetched when there is one: most figures have none.
import { History } from '../sim'
import type { Run } from '../sim/scenario'
import type { FrameSource } from './frames'
import type { RunHandle } from './handle'
import { InWorker } from './inWorker'
import { portInPage, portToWorker } from './linkUp'

const make = (run: Run) => new History(run)

export function openInWorker(run: Run, frames: FrameSource): RunHandle {
  const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' })
  const port = portToWorker(worker, () => portInPage({ make, frames }))
  return new InWorker(run, { make, port })
}
