// What a history keeps of its past: a checkpoint, with where the folds of the log stood there.
import type { CellsMark } from './metrics/cells'
import type { JournalMark } from './metrics/journal'
import type { Intervention } from './scenario/scenario'
import type { Checkpoint } from './simulation'

/** One instant that can be continued from. */
export interface Kept {
  readonly checkpoint: Checkpoint
  readonly cells: CellsMark
  readonly journal: JournalMark
  readonly bytes: number
}

/** Bytes that a checkpoint takes, roughly. */
export const sizeOf = ({ state, streams }: Checkpoint): number =>
  state.requests.id.length * 120 +
  state.calendar.at.length * 16 +
  streams.words.length * 4 +
  state.servers.present.length * 160 +
  2048

/** The instant from which two lists of interventions are no longer the same; null: they are. */
export const firstDifference = (
  before: readonly Intervention[],
  after: readonly Intervention[],
): number | null => {
  const length = Math.max(before.length, after.length)
  for (let i = 0; i < length; i++) {
    const a = before[i]
    const b = after[i]
    if (a === b) continue
    if (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b)) continue
    return Math.min(a?.at ?? Number.POSITIVE_INFINITY, b?.at ?? Number.POSITIVE_INFINITY)
  }
  return null
}
