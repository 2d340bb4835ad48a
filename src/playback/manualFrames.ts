// Wall time for tests: it passes when a test says so, and a simulation can be made to cost some.
import type { FrameSource } from './frames'

export class ManualFrames implements FrameSource {
  #now = 0
  #hidden = false
  #nextId = 1
  readonly #frames = new Map<number, () => void>()
  readonly #tasks = new Map<number, () => void>()
  readonly #idle = new Map<number, (left: number) => void>()
  readonly #timers = new Map<number, { due: number; callback: () => void }>()
  readonly #watchers = new Set<() => void>()

  now() {
    return this.#now
  }

  request(callback: () => void) {
    return this.#add(this.#frames, callback)
  }

  soon(callback: () => void) {
    return this.#add(this.#tasks, callback)
  }

  idle(callback: (left: number) => void) {
    return this.#add(this.#idle, callback)
  }

  after(milliseconds: number, callback: () => void) {
    return this.#add(this.#timers, { due: this.#now + milliseconds, callback })
  }

  isHidden() {
    return this.#hidden
  }

  onVisibility(listener: () => void) {
    this.#watchers.add(listener)
    return () => void this.#watchers.delete(listener)
  }

  #add<T>(list: Map<number, T>, item: T) {
    const id = this.#nextId++
    list.set(id, item)
    return () => void list.delete(id)
  }

  /** Frames that have been asked for and not yet drawn. */
  get pending(): number {
    return this.#frames.size
  }

  /** Wall time that passes while something computes. */
  spend(milliseconds: number) {
    this.#now += milliseconds
  }

  hide(hidden: boolean) {
    this.#hidden = hidden
    for (const watcher of [...this.#watchers]) watcher()
  }

  /** Draws one frame after so many milliseconds; a hidden page draws none. */
  async tick(milliseconds: number, turns = Number.POSITIVE_INFINITY) {
    this.#now += milliseconds
    await this.settle(turns)
    const frames = this.#hidden ? [] : [...this.#frames]
    for (const [id, callback] of frames) if (this.#frames.delete(id)) callback()
    await this.settle(turns)
  }

  /** Has nothing else to do for so many milliseconds; true where somebody made use of it. */
  rest(left: number): boolean {
    const [waiting] = this.#idle
    if (!waiting || !this.#idle.delete(waiting[0])) return false
    waiting[1](left)
    return true
  }

  /** Lets one task have its turn; true where there was one. */
  async turn(): Promise<boolean> {
    const [task] = this.#tasks
    if (task && this.#tasks.delete(task[0])) task[1]()
    await flush()
    return task !== undefined
  }

  /** Runs tasks and timers that are due, and lets promises resolve, until nothing is left. */
  async settle(turns = Number.POSITIVE_INFINITY) {
    for (let left = turns; left > 0; left -= 1) {
      await flush()
      const due = [...this.#timers].find(([, timer]) => timer.due <= this.#now)
      const [task] = this.#tasks
      if (due && this.#timers.delete(due[0])) due[1].callback()
      else if (task && this.#tasks.delete(task[0])) task[1]()
      else return
    }
  }
}

/** Lets promise chains of some length run to their end. */
async function flush() {
  for (let i = 0; i < 20; i += 1) await Promise.resolve()
}
