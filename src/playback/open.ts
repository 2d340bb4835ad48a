// Opens a run where it belongs: teaching runs in the page, long ones in a worker. What they need
// has been fetched before (prepare.ts).
import { History } from '../sim'
import type { Run } from '../sim/scenario'
import { browserFrames, type FrameSource } from './frames'
import type { RunHandle } from './handle'
import { InPage } from './inPage'
import { Player } from './player'
import { isLong, remote } from './prepare'

const make = (run: Run) => new History(run)

export function openRun(run: Run, frames: FrameSource = browserFrames): RunHandle {
  if (remote.way && isLong(run))
    try {
      return remote.way.openInWorker(run, frames)
    } catch {
      // A sandboxed frame may not start workers: the page does the work in slices.
    }
  return new InPage(run, { make, frames })
}

export const openPlayer = (
  runs: readonly Run[],
  options: { speed?: number; at?: Run['interventions'][number]['at'] } = {},
): Player => new Player(runs, { frames: browserFrames, open: (run) => openRun(run), ...options })
