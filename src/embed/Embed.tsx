import { useEffect, useMemo, useRef, useState } from 'react'
import { m } from '../i18n'
import { type PanelDesk, PanelDeskContext } from '../panels/frame/desk'
import { type Limits, LimitsContext } from '../panels/frame/limits'
import { Notices } from '../panels/frame/Notices'
import { Panel } from '../panels/frame/Panel'
import { PanelBoundary } from '../panels/frame/PanelBoundary'
import { usePrepared } from '../panels/frame/usePrepared'
import { Waiting } from '../panels/frame/Waiting'
import { usePanel } from '../panels/open'
import { type AddressBar, actions, type Session } from '../store'
import { later } from '../ui/later'
import { spoken } from '../ui/spoken'
import { ZoomContext } from '../ui/zoom'
import type { Around } from './around'
import styles from './embed.module.css'
import { type Host, type Listener, linkToHost } from './host'
import { useLanguage, useLook } from './look'
import { MisreadNotice } from './MisreadNotice'
import type { Asked, Misread } from './parameters'
import { usePlayed } from './played'

const Doubts = later(() => import('./Doubts').then((it) => it.Doubts))
const UnknownPanel = later(() => import('./UnknownPanel').then((it) => it.UnknownPanel))

const SECOND = 1_000_000
const LARGE = 1.6 // as shell.css magnifies

interface EmbedProps {
  readonly asked: Asked
  readonly misread: readonly Misread[]
  readonly bar: AddressBar
  /** What the page around has said before anything was shown. */
  readonly before: Around
}

type Desk = Partial<Listener>

type Opened = NonNullable<ReturnType<typeof usePanel>>

/** Heights follow what is shown, and nothing of what is shown follows the height. The shell of the
 * page (shell.ts) stands for the panel until that is whole. */
function useHeight(element: React.RefObject<HTMLElement | null>, host: Host | null) {
  useEffect(() => {
    const node = element.current
    if (!node || !host) return
    const tell = () => {
      if (node.querySelector('[data-waiting]')) return
      document.getElementById('shell')?.remove()
      host.tell({ say: 'size', height: Math.ceil(node.getBoundingClientRect().height) })
    }
    const observer = new ResizeObserver(tell)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element, host])
}

interface ShownProps extends Pick<EmbedProps, 'asked' | 'bar'> {
  readonly host: Host | null
  readonly listener: React.RefObject<Desk>
  readonly onAround: (around: Partial<Around>) => void
}

type Run = Session['lanes'][number]

const withSeed = (runs: readonly Run[], seed: number | null): readonly Run[] =>
  seed === null ? runs : runs.map((run) => ({ ...run, seed }))

/** Whether something is named that its panel may not have. */
const isDoubted = ({ lock, hide, scenario, t }: Asked, { example, runs }: Opened): boolean =>
  lock.length + hide.length > 0 ||
  (scenario !== '' && scenario !== example.id) ||
  t * SECOND > runs[0].scenario.duration

function Shown(props: ShownProps) {
  const { asked, bar, host } = props
  const opened = usePanel(asked.panel, asked.scenario || undefined)
  const lanes = useMemo(() => withSeed(opened?.runs ?? [], asked.seed), [opened, asked])
  const desk = useMemo<PanelDesk>(() => deskOver(bar), [bar])
  if (opened === null) return <UnknownPanel {...props} />
  if (!opened) return <Waiting />
  const { manifest, example } = opened
  const session = `embed-${manifest.id}-${example.id}`
  return (
    <PanelDeskContext value={desk}>
      {isDoubted(asked, opened) && <Doubts asked={asked} opened={opened} host={host} />}
      <h1 className={spoken}>{manifest.title()}</h1>
      <h2 className={spoken}>{example.title()}</h2>
      <Panel
        manifest={manifest}
        session={session}
        lanes={lanes}
        speed={asked.speed ?? example.speed}
        example={example.id}
        caption={manifest.title()}
        isAlone
      />
      <PreparedPlayed {...props} session={session} scenario={example.id} />
    </PanelDeskContext>
  )
}

type PlayedProps = ShownProps & { session: string; scenario: string }

function Played(props: PlayedProps) {
  usePlayed(props)
  return null
}

const PreparedPlayed = (props: PlayedProps) => usePrepared(props.session) && <Played {...props} />

/** The course opens elsewhere, at the same instant of the same run. */
async function openCourse(bar: AddressBar, session: string): Promise<void> {
  const link = await bar.share(session)
  if (link === null) return // it has been told why
  const opened = window.open(link, '_blank')
  // A sandbox without allow-popups lets nothing out: then the link is shown, to be copied.
  if (opened) opened.opener = null
  else actions.tell('embed-no-window', { params: { link } })
}

const deskOver = (bar: AddressBar): PanelDesk => ({
  share: (session) => bar.share(session),
  capture: (session) => bar.capture(session),
  pageOf: (panel) => new URL(`./index.html#/panel/${panel}`, document.baseURI).href,
  onOpen: (session) => void openCourse(bar, session),
})

const limitsOf = ({ controls, readonly, lock, hide, links }: Asked): Limits => ({
  controls,
  isReadonly: readonly,
  locked: lock,
  hidden: hide,
  hasLinks: links,
})

/** One panel in somebody's page, with the page to itself. */
export function Embed({ asked, misread, bar, before }: EmbedProps) {
  const [around, setAround] = useState(before)
  const locale = useLanguage(asked, around)
  useLook(asked, around)
  const frame = useRef<HTMLElement>(null)
  const listener = useRef<Desk>({})
  const [host, setHost] = useState<Host | null>(null)
  useEffect(() => {
    setHost(
      linkToHost(window, {
        onWish: (wish) => listener.current.onWish?.(wish),
        onSlide: (isShown) => listener.current.onSlide?.(isShown),
      }),
    )
  }, [])
  useHeight(frame, host)
  const limits = useMemo(() => limitsOf(asked), [asked])
  const onAround = useMemo(
    () => (said: Partial<Around>) => setAround((before) => ({ ...before, ...said })),
    [],
  )
  return (
    <main ref={frame} className={styles.embed} aria-label={m.app_name()}>
      <MisreadNotice misread={misread} />
      <LimitsContext value={limits}>
        <ZoomContext value={asked.size === 'present' ? LARGE : 1}>
          <PanelBoundary key={locale}>
            <Shown asked={asked} bar={bar} host={host} listener={listener} onAround={onAround} />
          </PanelBoundary>
        </ZoomContext>
      </LimitsContext>
      <Notices key={`notices ${locale}`} isEmbedded />
    </main>
  )
}
