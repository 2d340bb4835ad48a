// What a history keeps of its past: checkpoints, with where the folds of the log stood there.
import type { FoldsMark } from './folds'
import type { Intervention } from './scenario/scenario'
import type { Checkpoint } from './simulation'

/** One instant that can be continued from. */
export interface Kept {
  readonly checkpoint: Checkpoint
  readonly folds: FoldsMark
  readonly bytes: number
}

/** Bytes that a checkpoint takes, roughly. */
export const sizeOf = ({ state, streams }: Checkpoint): number =>
  state.requests.id.length * 120 +
  state.calendar.at.length * 16 +
  streams.words.length * 4 +
  state.servers.present.length * 160 +
  2048

const CHECKPOINTS_MAX = 256
const CHECKPOINT_BYTES_MAX = 64 * 1_048_576
const FIRST_INTERVAL = 1_000_000 // microseconds between checkpoints, at first: four cells

/** The instants of one run that can be continued from, in order; never too many. */
export class Keeping {
  private list: Kept[] = []
  private interval = FIRST_INTERVAL

  /** How many there are. */
  get count(): number {
    return this.list.length
  }

  /** The earliest. */
  get first(): Kept {
    return this.list[0]
  }

  /** The latest; undefined before the first is kept. */
  get last(): Kept | undefined {
    return this.list[this.list.length - 1]
  }

  /** The next instant after `at` that should be kept, microseconds. */
  borderAfter(at: number): number {
    return (Math.floor(at / this.interval) + 1) * this.interval
  }

  /** Adds one later than all others; every second one goes when there are too many. */
  add(kept: Kept): void {
    this.list.push(kept)
    const bytes = this.list.reduce((sum, each) => sum + each.bytes, 0)
    if (this.list.length > CHECKPOINTS_MAX || bytes > CHECKPOINT_BYTES_MAX) this.thin()
  }

  /** The latest that fits; null when none does. */
  latest(fits: (kept: Kept) => boolean): Kept | null {
    for (let i = this.list.length - 1; i >= 0; i--) if (fits(this.list[i])) return this.list[i]
    return null
  }

  /** Forgets all but those that fit. */
  retain(fits: (kept: Kept) => boolean): void {
    this.list = this.list.filter(fits)
  }

  /** Forgets the latest. */
  pop(): void {
    this.list.pop()
  }

  /** Takes over what another history of the same run has kept, up to `last`. */
  takeOver(other: Keeping, last: Kept): void {
    this.interval = other.interval
    this.list = other.list.slice(0, other.list.indexOf(last) + 1)
  }

  private thin(): void {
    this.interval *= 2
    this.retain(({ checkpoint }) => checkpoint.at % this.interval === 0)
  }
}

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
