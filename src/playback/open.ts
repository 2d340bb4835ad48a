// Opens a run where it belongs: teaching runs in the page, long ones in a worker.
import { History } from '../sim'
import type { Run } from '../sim/scenario'
import { expectedRequests } from './expected'
import { browserFrames, type FrameSource } from './frames'
import type { RunHandle } from './handle'
import { InPage } from './inPage'
import { InWorker } from './inWorker'
import { portInPage, portToWorker } from './linkUp'
import { Player } from './player'

const LONG = 200_000 // requests
const make = (run: Run) => new History(run)

function openInWorker(run: Run, frames: FrameSource): RunHandle {
  const worker = new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module' })
  const port = portToWorker(worker, () => portInPage({ make, frames }))
  return new InWorker(run, { make, port })
}

export function openRun(run: Run, frames: FrameSource = browserFrames): RunHandle {
  if (expectedRequests(run.scenario) > LONG)
    try {
      return openInWorker(run, frames)
    } catch {
      // A sandboxed frame may not start workers: the page does the work in slices.
    }
  return new InPage(run, { make, frames })
}

export const openPlayer = (
  runs: readonly Run[],
  options: { speed?: number; at?: Run['interventions'][number]['at'] } = {},
): Player => new Player(runs, { frames: browserFrames, open: (run) => openRun(run), ...options })
