// Keeps the address bar and the store in step. The address is written when a run is shared, and
// half a second after a panel page has come to rest; never while anything moves.
import { debounced } from '../playback'
import type { SimTime } from '../sim'
import { type Address, formatAddress, hashOf, parseAddress, type Route } from './address'
import type { Arrival } from './arrival'
import type { OpenedFile } from './runFile'
import type { Session } from './session'
import { writeView } from './sharedView'
import type { Shared } from './sharing'
import type { CourseStore } from './store'

const REST = 500 // wall milliseconds

/** What the bar needs of a window; tests bring their own. */
export interface WindowLike {
  readonly location: { readonly href: string; readonly hash: string }
  readonly history: Pick<History, 'pushState' | 'replaceState'> & Partial<Pick<History, 'state'>>
  addEventListener(kind: 'popstate' | 'hashchange', listener: () => void): void
  removeEventListener(kind: 'popstate' | 'hashchange', listener: () => void): void
}

/** How a figure's player stands: what a share says of the log. */
export interface Snapshot {
  readonly at: SimTime
  readonly digests: readonly string[]
}

interface BarOptions {
  window: WindowLike
  engine: string
  /** Once the figure's player has come to rest; null where it has none. */
  snapshot: (id: string) => Promise<Snapshot | null>
  isOnPage: (id: string) => boolean
}

const pageOf = (hash: string): string => hashOf(parseAddress(hash).route)

const isTouched = ({ lanes, opening, playhead }: Session): boolean =>
  lanes !== opening || playhead > 0

export class AddressBar {
  readonly #course: CourseStore
  readonly #options: BarOptions
  readonly #writing = debounced(REST, () => void this.#write())
  readonly #stop: () => void
  #reading = 0

  constructor(course: CourseStore, options: BarOptions) {
    this.#course = course
    this.#options = options
    const { window } = options
    const read = () => void this.#read()
    window.addEventListener('popstate', read)
    window.addEventListener('hashchange', read)
    const unsubscribe = course.store.subscribe((state, before) => {
      if (state.sessions !== before.sessions) this.#writing.call()
    })
    this.#stop = () => {
      unsubscribe()
      this.#writing.cancel()
      window.removeEventListener('popstate', read)
      window.removeEventListener('hashchange', read)
    }
    read()
  }

  stop(): void {
    this.#stop()
  }

  go(route: Route): void {
    this.#reading += 1
    this.#course.store.setState({ arrival: null })
    this.#set(hashOf(route), 'pushState')
  }

  /** What a share of the figure consists of; null where its player is not on the page. */
  async capture(id: string): Promise<Shared | null> {
    const snapshot = await this.#options.snapshot(id)
    const session = this.#course.store.getState().sessions[id]
    if (!session || !snapshot) return null
    const { at, digests } = snapshot
    const lanes = session.lanes.map((run, lane) => ({ run, digest: digests[lane] ?? '' }))
    return { engine: this.#options.engine, at, lanes, view: writeView(session) }
  }

  async #pack(id: string) {
    const shared = await this.capture(id)
    return shared && (await import('./sharing')).packRuns(shared)
  }

  /** Puts the figure's run into the address and answers the link; null and a notice if too long. */
  async share(id: string): Promise<string | null> {
    const isHere = this.#here(pageOf) // at rest, the run may be written into it meanwhile
    const packed = await this.#pack(id)
    if (!packed || !isHere()) return null
    if (!packed.ok) {
      const { length, limit } = packed
      this.#course.actions.tell('link-too-long', { params: { length, limit } })
      return null
    }
    this.#writing.cancel()
    this.#set(this.#hashWith(id, packed.runs), 'pushState')
    return this.#options.window.location.href
  }

  /** Loads an opened file into a figure, or says why not. */
  open(id: string, file: OpenedFile): void {
    const { store, actions } = this.#course
    if (!file.ok) {
      if (!('code' in file)) actions.tell('file-broken', { problems: file.problems })
      else if (file.code === 'file-too-large')
        actions.tell(file.code, { params: { size: file.size } })
      else if (file.code === 'file-version')
        actions.tell(file.code, { params: { found: file.found } })
      else actions.tell(file.code)
      return
    }
    this.#warn(file.arrival)
    actions.receive(id, file.arrival)
    const session = store.getState().sessions[id]
    if (session?.lanes !== file.arrival.lanes) return
    const { route, options } = parseAddress(store.getState().hash)
    this.#set(formatAddress({ route, figure: null, runs: [], options }), 'pushState')
  }

  /** Asks whether the reader is still on the page; the window knows of a step before it is told. */
  #here(of = (hash: string) => hash): () => boolean {
    const { location } = this.#options.window
    const before = of(location.hash)
    return () => of(location.hash) === before
  }

  /** The page's address with the figure's runs in it. */
  #hashWith(id: string, runs: readonly string[]): string {
    const { route, options } = parseAddress(this.#course.store.getState().hash)
    const figure = route.page === 'panel' ? null : id
    return formatAddress({ route, figure, runs, options })
  }

  #set(hash: string, how: 'pushState' | 'replaceState'): void {
    const { window } = this.#options
    const isNew = hash !== this.#course.store.getState().hash
    this.#course.store.setState({ hash })
    if (!isNew) return
    try {
      // What others keep with an entry of the history stays with it.
      window.history[how](how === 'replaceState' ? window.history.state : null, '', hash)
    } catch {
      // A sandboxed frame may forbid it: the page works on without an address.
    }
  }

  async #read(): Promise<void> {
    const { store } = this.#course
    const { hash } = this.#options.window.location
    const before = store.getState().hash
    if (hash === before) return
    this.#writing.cancel()
    store.setState({ hash })
    const address = parseAddress(hash)
    const last = parseAddress(before)
    const isBack = address.runs.length === 0 && last.runs.length > 0
    if (isBack && hashOf(address.route) === hashOf(last.route)) this.#leave(address)
    await this.#take(address)
  }

  /** A panel's address without a run means the panel as it opens. */
  #leave({ route }: Address): void {
    const session = this.#sessionOf(route, null)
    if (session && route.page === 'panel') this.#course.actions.reset(session.id)
  }

  #sessionOf(route: Route, figure: string | null): Session | undefined {
    const { sessions } = this.#course.store.getState()
    if (figure !== null) return sessions[figure]
    if (route.page !== 'panel') return undefined
    // A chapter that was read before may have left a figure of the same panel.
    const { isOnPage } = this.#options
    return Object.values(sessions).find((one) => one.panel === route.id && isOnPage(one.id))
  }

  async #take(address: Address): Promise<void> {
    const reading = ++this.#reading
    this.#course.store.setState({ arrival: null })
    if (address.runs.length === 0) return
    const { unpackRuns } = await import('./sharing')
    if (reading !== this.#reading) return // another address has come meanwhile
    const unpacked = unpackRuns(address)
    const { actions, store } = this.#course
    if (!unpacked.ok) {
      actions.tell('link-broken', { problems: unpacked.problems })
      return
    }
    this.#warn(unpacked.arrival)
    const session = this.#sessionOf(address.route, address.figure)
    if (session) actions.receive(session.id, unpacked.arrival)
    else store.setState({ arrival: unpacked.arrival })
  }

  #warn({ engine }: Arrival): void {
    const here = this.#options.engine
    if (engine === '' || engine === here) return
    this.#course.actions.tell('link-revision', { params: { found: engine, here } })
  }

  async #write(): Promise<void> {
    const { store } = this.#course
    const { route } = parseAddress(store.getState().hash)
    const session = this.#sessionOf(route, null)
    if (!session || session.playing || !isTouched(session) || session.expectation) return
    const isHere = this.#here()
    const packed = await this.#pack(session.id)
    if (!packed) return
    if (store.getState().sessions[session.id] !== session || !isHere()) return // it has moved on
    // Too long to write down: better no run in the address than a wrong one.
    this.#set(this.#hashWith(session.id, packed.ok ? packed.runs : []), 'replaceState')
  }
}
