// Spans of time that open and close as a log is folded, each under a key: the open one of a key is
// at hand however many there have been, and what came after a record can be taken back.

/** Spans listed at most: what opens later is followed, and not listed. */
const LISTED_MAX = 8192

/** A span of time with the records that opened and closed it. */
export interface Span {
  readonly key: number
  readonly from: number // SimTime
  to: number // SimTime; -1: still open
  readonly opened: number // record
  closed: number // record; -1: none
}

/** Spans of one sort, in the order in which they opened. */
export class Spans<Kept extends Span> {
  private all: Kept[] = []
  private readonly open = new Map<number, Kept>()
  private readonly copy: (span: Kept) => Kept

  /** `copy` shares nothing that can change. */
  constructor(copy: (span: Kept) => Kept) {
    this.copy = copy
  }

  /** Those that are listed. */
  get list(): readonly Kept[] {
    return this.all
  }

  /** Whether one is open, whatever its key. */
  get isAnyOpen(): boolean {
    return this.open.size > 0
  }

  /** The open span of a key. */
  of(key: number): Kept | undefined {
    return this.open.get(key)
  }

  begin(span: Kept): void {
    this.open.set(span.key, span)
    if (this.all.length < LISTED_MAX) this.all.push(span)
  }

  /** Closes the open span of a key, where there is one. */
  end(key: number, at: number, record: number): void {
    const span = this.open.get(key)
    if (span === undefined) return
    span.to = at
    span.closed = record
    this.open.delete(key)
  }

  /** Those that are open and not listed: what the list alone does not tell at a later rewind. */
  unlisted(): readonly Kept[] {
    if (this.all.length < LISTED_MAX) return []
    const last = this.all[LISTED_MAX - 1].opened
    return [...this.open.values()].filter(({ opened }) => opened > last).map(this.copy)
  }

  /** Forgets what records from `record` on said; `unlisted` as it was then. */
  rewind(record: number, unlisted: readonly Kept[]): void {
    this.all = this.all.filter(({ opened }) => opened < record)
    this.open.clear()
    for (const span of [...this.all, ...unlisted.map(this.copy)]) {
      if (span.closed >= record) {
        span.to = -1
        span.closed = -1
      }
      if (span.to < 0) this.open.set(span.key, span)
    }
  }

  /** Takes over the list of another; a rewind follows. */
  takeOver(other: Spans<Kept>): void {
    this.all = other.all.map(this.copy)
  }
}
