// The page around an embed. It is heard only through a port that it has handed over itself; a page
// that knows nothing of us is fine, and so are slides that tell when they come and go.
import { isHello, MARK, type Told, type Wish, wishIn } from './messages'

/** What a page's words lead to. */
export interface Listener {
  onWish(wish: Wish): void
  /** Slides that show and hide frames say so to each. */
  onSlide(isShown: boolean): void
}

export interface Host {
  tell(message: Told): void
}

/** What a host needs of a window; tests bring their own. */
export interface FrameWindow {
  readonly parent: FrameWindow | Pick<Window, 'postMessage'>
  postMessage: Window['postMessage']
  addEventListener(kind: 'message', listener: (event: MessageEvent) => void): void
}

/** Tells the page that an embed is here, and listens to that page alone. */
export function linkToHost(window: FrameWindow, listener: Listener): Host {
  const { parent } = window
  let port: MessagePort | null = null
  const unsaid: Told[] = []
  const hear = ({ data }: MessageEvent) => {
    const wish = wishIn(data)
    if (wish) listener.onWish(wish)
  }
  const open = (handed: MessagePort) => {
    port?.close()
    port = handed
    port.onmessage = hear
    for (const message of unsaid.splice(0)) port.postMessage(message)
  }
  if (parent !== window) {
    window.addEventListener('message', ({ source, data, ports }) => {
      if (source !== parent) return
      if (data === 'slide:start' || data === 'slide:stop') listener.onSlide(data === 'slide:start')
      else if (ports.length === 1 && isHello(data)) open(ports[0])
    })
    parent.postMessage({ [MARK]: 1, say: 'ready' }, '*')
  }
  return {
    tell(message) {
      if (port) port.postMessage(message)
      else if (parent !== window && unsaid.length < 50) unsaid.push(message)
    },
  }
}
