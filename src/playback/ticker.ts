// Asks for frames, and only while somebody can see them: neither off-screen nor in a hidden page.
import type { FrameSource } from './frames'

interface Watcher {
  /** One frame; true where another is wanted. */
  onFrame(): boolean
  onSleep(): void
  onWake(): void
}

export class Ticker {
  readonly #frames: FrameSource
  readonly #watcher: Watcher
  readonly #forget: () => void
  #visible = true
  #awake: boolean
  #cancel: (() => void) | null = null

  constructor(frames: FrameSource, watcher: Watcher) {
    this.#frames = frames
    this.#watcher = watcher
    this.#awake = !frames.isHidden()
    this.#forget = frames.onVisibility(() => this.#look())
  }

  get isAwake(): boolean {
    return this.#awake
  }

  setVisible(visible: boolean): void {
    this.#visible = visible
    this.#look()
  }

  ask(): void {
    if (!this.#awake || this.#cancel) return
    this.#cancel = this.#frames.request(() => {
      this.#cancel = null
      if (this.#watcher.onFrame()) this.ask()
    })
  }

  #look(): void {
    const awake = this.#visible && !this.#frames.isHidden()
    if (awake === this.#awake) return
    this.#awake = awake
    if (!awake) this.#stop()
    if (awake) this.#watcher.onWake()
    else this.#watcher.onSleep()
  }

  #stop(): void {
    this.#cancel?.()
    this.#cancel = null
  }

  dispose(): void {
    this.#stop()
    this.#forget()
    this.#awake = false
  }
}
