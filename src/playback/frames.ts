// Wall time: the only place that asks for frames, timers and the visibility of the page.

/** Where frames come from; tests bring their own. Times are wall milliseconds. */
export interface FrameSource {
  now(): number
  /** Calls back before the next paint; answers how to call it off. */
  request(callback: () => void): () => void
  /** Calls back after input and painting have had their turn. */
  soon(callback: () => void): () => void
  /** Calls back when nothing else is to be done, for so many milliseconds. */
  idle(callback: (left: number) => void): () => void
  after(milliseconds: number, callback: () => void): () => void
  isHidden(): boolean
  onVisibility(listener: () => void): () => void
}

/** Macrotasks without the 4 ms that nested timers cost. */
const makeSoon = () => {
  let next = 0
  const waiting = new Map<number, () => void>()
  let channel: MessageChannel | null = null
  const open = () => {
    const made = new MessageChannel()
    made.port1.onmessage = ({ data }: MessageEvent<number>) => {
      const callback = waiting.get(data)
      waiting.delete(data)
      callback?.()
    }
    return made
  }
  return (callback: () => void) => {
    channel ??= open()
    const id = next++
    waiting.set(id, callback)
    channel.port2.postMessage(id)
    return () => void waiting.delete(id)
  }
}

export const soon = makeSoon()

export const after = (milliseconds: number, callback: () => void): (() => void) => {
  const id = setTimeout(callback, milliseconds)
  return () => clearTimeout(id)
}

// Where the browser does not tell when it is idle: seldom, and for less than a frame can spare.
const IDLE_GUESSED = { every: 50, left: 3 }

export const idle = (callback: (left: number) => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined')
    return after(IDLE_GUESSED.every, () => callback(IDLE_GUESSED.left))
  const id = requestIdleCallback((deadline) => callback(deadline.timeRemaining()))
  return () => cancelIdleCallback(id)
}

export const browserFrames: FrameSource = {
  now: () => performance.now(),
  request(callback) {
    const id = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(id)
  },
  soon,
  idle,
  after,
  isHidden: () => globalThis.document?.visibilityState === 'hidden',
  onVisibility(listener) {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
}

/** Calls `action` once calls have ceased for so long; `flush` does it now if one is due. */
export function debounced(milliseconds: number, action: () => void) {
  let cancel: (() => void) | null = null
  const run = () => {
    cancel = null
    action()
  }
  return {
    call() {
      cancel?.()
      cancel = after(milliseconds, run)
    },
    flush() {
      if (!cancel) return
      cancel()
      run()
    },
    cancel() {
      cancel?.()
      cancel = null
    },
  }
}
