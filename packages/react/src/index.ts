'use client'
// <counterflow-panel> as a React component. It is a thin coat: the element does the work, and is
// fetched from the course once the page runs, so a page written on a server holds a plain link.
import {
  createElement,
  type ForwardedRef,
  forwardRef,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { type CounterflowEvents, eventNames } from './events.js'

/** What a panel can be asked for; meanings and bounds stand in the course's PARAMETERS.md. */
export interface CounterflowParameters {
  /** Id of the panel, as it stands in the gallery's addresses. */
  readonly panel: string
  /** Id of one of the panel's examples; without it the first. */
  readonly scenario?: string
  readonly seed?: number
  /** Simulated seconds at which the panel opens. */
  readonly t?: number
  /** Simulated seconds a second. */
  readonly speed?: number
  readonly autoplay?: boolean
  readonly lang?: 'auto' | 'en' | 'zh'
  readonly theme?: 'auto' | 'light' | 'dark' | 'contrast'
  readonly size?: 'normal' | 'present'
  readonly controls?: 'full' | 'basic' | 'none'
  /** Ids of controls that show their value and cannot be moved. */
  readonly lock?: readonly string[]
  /** Ids of controls that are not shown at all. */
  readonly hide?: readonly string[]
  readonly readonly?: boolean
  readonly links?: boolean
  readonly motion?: 'auto' | 'reduce'
}

/** What the element itself can do, for a `ref`. */
export interface CounterflowPanelElement extends HTMLElement {
  play(): void
  pause(): void
  restart(): void
  /** Takes back all that was changed. */
  reset(): void
  /** Goes to an instant, in simulated seconds. */
  seek(seconds: number): void
  step(by?: 1 | -1): void
  set(wanted: { theme?: string; lang?: string; speed?: number }): void
  /** Where the run stands, with the link that opens exactly this in the course. */
  state(): Promise<unknown>
}

type Own = CounterflowParameters & CounterflowEvents

export interface CounterflowPanelProps
  extends Own,
    Omit<HTMLAttributes<HTMLElement>, keyof Own | 'children'> {
  /** Address of the folder that the course stands in, with its slash. */
  readonly base: string
  /** Packed runs, as a share link has them. */
  readonly run?: string
  /** Pixels before the panel has told its own height. */
  readonly height?: number
  /** Passed on to the frame. */
  readonly sandbox?: string
  /** Shown where no frame comes up, and on the server; without it a link to the panel. */
  readonly children?: ReactNode
}

const TAG = 'counterflow-panel'

/** The file that defines the element, in the course's folder. */
const LOADER = 'v1/embed.js'

function define(source: string): void {
  if (customElements.get(TAG) || document.querySelector(`script[src="${source}"]`)) return
  const script = document.createElement('script')
  script.src = source
  script.async = true
  document.head.append(script)
}

/** As the element reads attributes: flags as 1 and 0, lists with commas between. */
function written(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? '1' : '0'
  return Array.isArray(value) ? value.join(',') : String(value)
}

const parameterNames = [
  'panel',
  'scenario',
  'seed',
  't',
  'speed',
  'autoplay',
  'lang',
  'theme',
  'size',
  'controls',
  'lock',
  'hide',
  'readonly',
  'links',
  'motion',
] as const satisfies readonly (keyof CounterflowParameters)[]

function Panel(
  props: CounterflowPanelProps,
  ref: ForwardedRef<CounterflowPanelElement | null>,
): ReactElement {
  const { base, run, height, sandbox, title, children, ...rest } = props
  const folder = base.replace(/\/?$/, '/')
  const source = folder + LOADER
  const own = useRef<CounterflowPanelElement>(null)
  const told = useRef<CounterflowEvents>(props)
  useImperativeHandle<CounterflowPanelElement | null, CounterflowPanelElement | null>(
    ref,
    () => own.current,
  )
  useEffect(() => {
    told.current = props
  })
  useEffect(() => define(source), [source])
  useEffect(() => {
    const element = own.current
    const stops = Object.entries(eventNames).map(([name, prop]) => {
      const tell = (event: Event) => told.current[prop]?.(event as CustomEvent<{ t: number }>)
      element?.addEventListener(name, tell)
      return () => element?.removeEventListener(name, tell)
    })
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
  const attributes: Record<string, unknown> = { ...rest }
  for (const name of Object.values(eventNames)) delete attributes[name]
  for (const name of parameterNames) attributes[name] = written(props[name])
  const link = createElement(
    'a',
    { href: `${folder}#/panel/${props.panel}` },
    title ?? 'Counterflow',
  )
  return createElement(
    TAG,
    { ...attributes, ref: own, src: source, run, height: written(height), sandbox, title },
    children ?? link,
  )
}

/** A panel of the course in a React page; renders on a server too. */
export const CounterflowPanel = forwardRef(Panel)
