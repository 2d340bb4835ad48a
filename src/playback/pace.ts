// How much simulated time to ask for at once: little enough that the lanes stay within a frame of
// each other, much enough that asking costs nothing beside the work.

const QUANTUM_MIN = 1000 // simulated microseconds
const QUANTUM_MAX = 3_600_000_000

export class Pace {
  #quantum = 20_000

  get quantum(): number {
    return this.#quantum
  }

  /** Told what the last quantum cost, and what one may cost, in wall milliseconds. */
  note(cost: number, aim: number): void {
    if (cost < aim / 2) this.#quantum = Math.min(QUANTUM_MAX, this.#quantum * 2)
    else if (cost > aim * 2) this.#quantum = Math.max(QUANTUM_MIN, Math.floor(this.#quantum / 2))
  }
}
