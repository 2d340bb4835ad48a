// Cuts long work into slices of a few milliseconds, learning how many events fit in one.
const CHUNK_MIN = 64
const CHUNK_MAX = 65_536
const CHUNK_LONG = 1 // milliseconds
const CHUNK_SHORT = 0.5

export class Slicer {
  readonly #now: () => number
  #chunk = 512 // calendar events between two looks at the clock

  constructor(now: () => number) {
    this.#now = now
  }

  /** Goes on for about `budget` milliseconds; true once `advance`, told how many events, is. */
  slice(budget: number, advance: (limit: number) => boolean): boolean {
    const end = this.#now() + budget
    let before = this.#now()
    do {
      if (advance(this.#chunk)) return true
      const now = this.#now()
      if (now - before > CHUNK_LONG) this.#chunk = Math.max(CHUNK_MIN, this.#chunk >> 1)
      else if (now - before < CHUNK_SHORT) this.#chunk = Math.min(CHUNK_MAX, this.#chunk << 1)
      before = now
    } while (before < end)
    return false
  }
}
