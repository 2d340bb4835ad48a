// A browser's pages, for tests: addresses, and the way back.
import type { WindowLike } from './addressBar'

/** A window with a history of its own. */
export class Pages implements WindowLike {
  entries = ['']
  place = 0
  readonly #listeners = new Set<() => void>()
  readonly location: WindowLike['location']
  readonly history: WindowLike['history']

  constructor(hash = '') {
    this.entries = [hash]
    const here = () => this.entries[this.place]
    this.location = {
      get hash() {
        return here()
      },
      get href() {
        return `https://example.org/course/${here()}`
      },
    }
    this.history = {
      pushState: (_state, _title, hash) => {
        this.entries = [...this.entries.slice(0, this.place + 1), String(hash)]
        this.place += 1
      },
      replaceState: (_state, _title, hash) => {
        this.entries[this.place] = String(hash)
      },
    }
  }

  addEventListener(_kind: string, listener: () => void) {
    this.#listeners.add(listener)
  }

  removeEventListener(_kind: string, listener: () => void) {
    this.#listeners.delete(listener)
  }

  #tell() {
    for (const listener of this.#listeners) listener()
  }

  /** The reader follows a link, or types an address. */
  visit(hash: string) {
    this.history.pushState(null, '', hash)
    this.#tell()
  }

  back() {
    this.place -= 1
    this.#tell()
  }
}
