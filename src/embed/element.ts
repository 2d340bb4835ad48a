// <counterflow-panel>: a panel in somebody's page. What stands inside the tag is a link for readers
// who see no frame, and belongs to whoever wrote the page (frameworks take away what they did not
// write), so the frame itself hangs in a shadow root. The file is served as v1/embed.js and stands
// alone: it may run in any page, as a script or a module, once or twice.

/** What goes into the address of the frame; the rules for each are those of parameters.ts. */
const NAMES =
  'panel scenario seed t speed autoplay lang theme size controls lock hide readonly links motion'
const names = NAMES.split(' ')

const OWN = 'run' // packed runs, as a share link has them; in the fragment
const HEIGHT = [120, 4000] as const // pixels that a frame may have
const PATIENCE = 8000 // wall milliseconds until the fallback shows again

const script = globalThis.document && (document.currentScript as HTMLScriptElement | null)
const source = () =>
  script?.src ?? document.querySelector<HTMLScriptElement>('script[src*="v1/embed.js"]')?.src

/** Whether what the element stands on is dark; any page says so by its color alone. */
function isDark(element: HTMLElement): boolean {
  const canvas = document.createElement('canvas')
  const paint = canvas.getContext('2d', { willReadFrequently: true })
  for (let node = element.parentElement; node && paint; node = node.parentElement) {
    paint.fillStyle = getComputedStyle(node).backgroundColor
    paint.clearRect(0, 0, 1, 1)
    paint.fillRect(0, 0, 1, 1)
    const [red, green, blue, opaque] = paint.getImageData(0, 0, 1, 1).data
    if (opaque > 127) return 2 * red + 5 * green + blue < 8 * 128
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme
  const prefers = matchMedia('(prefers-color-scheme: dark)').matches
  return scheme.includes('dark') && (prefers || !scheme.includes('light'))
}

const languageAround = (element: HTMLElement): string | undefined =>
  element
    .closest<HTMLElement>('[lang]')
    ?.lang.match(/^(en|zh)\b/i)?.[1]
    .toLowerCase()

type Words = Record<string, unknown>

// A page that is written on a server has no elements.
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {}

class CounterflowPanel extends Base {
  static observedAttributes = [...names, OWN]
  readonly #frame = document.createElement('iframe')
  readonly #fallback = document.createElement('slot')
  #port: MessagePort | null = null
  #unsaid: Words[] = []
  #asked = new Map<number, (state: unknown) => void>()
  #count = 0
  #around = ''
  #stop: (() => void) | null = null

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).append(this.#frame, this.#fallback)
  }

  connectedCallback(): void {
    const follow = () => this.#follow()
    const look = new MutationObserver(follow)
    for (const root of [document.documentElement, document.body])
      look.observe(root, { attributes: true })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const hear = (event: MessageEvent) => this.#meet(event)
    addEventListener('message', hear)
    document.addEventListener('transitionend', follow)
    dark.addEventListener('change', follow)
    this.#stop = () => {
      look.disconnect()
      removeEventListener('message', hear)
      document.removeEventListener('transitionend', follow)
      dark.removeEventListener('change', follow)
    }
    this.#open()
  }

  disconnectedCallback(): void {
    this.#stop?.()
    this.#port?.close()
    this.#port = null
  }

  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (this.isConnected && before !== now) this.#open()
  }

  /** Theme and language of the page, as far as no attribute says otherwise. */
  #surroundings(): Words {
    return { theme: isDark(this) ? 'dark' : 'light', lang: languageAround(this) }
  }

  #open(): void {
    const frame = this.#frame
    const address = new URL('../embed.html', this.getAttribute('src') ?? source())
    for (const name of names) {
      const value = this.getAttribute(name)
      // autoplay, readonly: as HTML has them
      if (value !== null) address.searchParams.set(name, value || '1')
    }
    const around = this.#surroundings()
    this.#around = JSON.stringify(around)
    const parts = new URLSearchParams(JSON.parse(this.#around))
    const run = this.getAttribute(OWN)
    if (run) parts.set(OWN, run)
    address.hash = parts.toString()
    frame.title ||= this.title || this.textContent?.trim() || 'Counterflow'
    frame.loading = 'lazy'
    frame.allow = 'fullscreen; clipboard-write'
    const sandbox = this.getAttribute('sandbox')
    if (sandbox !== null) frame.setAttribute('sandbox', sandbox)
    const height = Number.parseInt(this.getAttribute('height') ?? '418', 10)
    this.style.display ||= 'block'
    frame.style.cssText ||= `display:block;width:100%;border:0;height:${height}px`
    this.#fallback.hidden = true
    frame.onload = () =>
      setTimeout(() => {
        this.#fallback.hidden = !!this.#port
      }, PATIENCE)
    this.#port?.close()
    this.#port = null
    if (frame.src !== address.href) frame.src = address.href
  }

  #follow(): void {
    const around = this.#surroundings()
    const text = JSON.stringify(around)
    if (text === this.#around) return
    this.#around = text
    this.#say({ say: 'set', ...around })
  }

  /** The frame, and nobody else, asks for a port once it can listen. */
  #meet({ source: from, origin, data }: MessageEvent): void {
    const frame = this.#frame
    if (from !== frame.contentWindow || data?.counterflow !== 1) return
    const isOurs = origin === new URL(frame.src).origin
    if (!isOurs && !(origin === 'null' && frame.hasAttribute('sandbox'))) return
    const { port1, port2 } = new MessageChannel()
    this.#port?.close()
    this.#port = port1
    port1.onmessage = (event) => this.#hear(event.data)
    // A frame without an origin can be named by none.
    frame.contentWindow?.postMessage({ counterflow: 1, say: 'hello' }, isOurs ? origin : '*', [
      port2,
    ])
    this.#fallback.hidden = true
    for (const words of this.#unsaid.splice(0)) port1.postMessage(words)
    this.#around = ''
    this.#follow()
  }

  #hear(words: { say: string; height: number; name: string; id: number; [key: string]: unknown }) {
    if (words.say === 'size') {
      const [least, most] = HEIGHT
      const height = Math.min(most, Math.max(least, words.height))
      const { style } = this.#frame
      const room = height - Number.parseFloat(style.height)
      // A pixel too few would bring a scroll bar; one too many is not worth a move.
      if (room > 0 || room <= -2) style.height = `${height}px`
    } else if (words.say === 'event') {
      const detail = { t: words.t, reason: words.reason }
      this.dispatchEvent(new CustomEvent(`counterflow-${words.name}`, { bubbles: true, detail }))
    } else if (words.say === 'answer') {
      this.#asked.get(words.id)?.(words.state)
      this.#asked.delete(words.id)
    }
  }

  #say(words: Words): void {
    if (this.#port) this.#port.postMessage(words)
    else this.#unsaid.push(words)
  }

  play = () => this.#say({ say: 'play' })
  pause = () => this.#say({ say: 'pause' })
  restart = () => this.#say({ say: 'restart' })
  reset = () => this.#say({ say: 'reset' })
  seek = (to: number) => this.#say({ say: 'seek', to })
  step = (by: 1 | -1 = 1) => this.#say({ say: 'step', by })
  set = (wanted: Words) => this.#say({ say: 'set', ...wanted })

  /** Where the run stands, with the link that opens exactly this in the course. */
  state(): Promise<unknown> {
    const id = ++this.#count
    this.#say({ say: 'ask', id })
    return new Promise((done) => this.#asked.set(id, done))
  }
}

if (globalThis.customElements && !customElements.get('counterflow-panel'))
  customElements.define('counterflow-panel', CounterflowPanel)
