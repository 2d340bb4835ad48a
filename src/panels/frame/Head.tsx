import { type MouseEvent, useContext } from 'react'
import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import { later } from '../../ui/later'
import { spoken } from '../../ui/spoken'
import type { PanelManifest } from '../panel'
import { AskedContext } from './asked'
import { usePanelDesk } from './desk'
import styles from './frame.module.css'
import { isFrozen, LimitsContext } from './limits'

const Help = later(() => import('./Help').then((it) => it.Help))
const ShareSheet = later(() => import('./ShareSheet').then((it) => it.ShareSheet))

interface HeadProps {
  readonly session: string
  readonly manifest: PanelManifest
  readonly number: string | null
  readonly title: string
  readonly example?: string
  readonly hasSeeds: boolean
  /** Shows or hides what other seeds give; absent where nothing is judged by a figure. */
  readonly onSeeds?: (isShown: boolean) => void
  /** The sheet over the stage that is open; nothing is said where key and log have their places. */
  readonly over?: Over | null
  readonly onOver: (over: Over | null) => void
  /** The dialog that is open. */
  readonly sheet: Sheet | null
  readonly onSheet: (sheet: Sheet | null) => void
}

/** A dialog that the head opens. */
export type Sheet = 'share' | 'keys'

/** What opens over the stage where there is no room beside it. */
export type Over = 'key' | 'log'

function OverButtons({ over, onOver }: Pick<HeadProps, 'over' | 'onOver'>) {
  const button = (which: Over, words: string) => (
    <button
      type="button"
      className={styles.word}
      aria-expanded={over === which}
      onClick={() => onOver(over === which ? null : which)}
    >
      {words}
    </button>
  )
  return (
    <>
      {button('key', m.panel_key())}
      {button('log', m.panel_log())}
    </>
  )
}

const icons = {
  share: [
    'M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.7 1.7',
    'M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7',
  ].join(''),
  open: ['M15 3h6v6M21 3l-9 9', 'M10 5H5a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5'].join(
    '',
  ),
  keys: [
    'M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2',
    'M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8',
  ].join(''),
} as const

function IconButton(props: { icon: keyof typeof icons; label: string; onClick: () => void }) {
  return (
    <button type="button" aria-label={props.label} title={props.label} onClick={props.onClick}>
      <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
        <path d={icons[props.icon]} />
      </svg>
    </button>
  )
}

interface WaysOutProps extends Pick<HeadProps, 'session' | 'manifest'> {
  readonly onShare: () => void
}

/** The link to what is shown, and the panel's own page. */
function WaysOut({ session, manifest, onShare }: WaysOutProps) {
  const desk = usePanelDesk()
  const { onOpen } = desk
  const words = onOpen ? m.embed_open() : m.panel_open_alone()
  const leave = (event: MouseEvent) => {
    if (!onOpen) return
    event.preventDefault()
    onOpen(session)
  }
  return (
    <>
      <IconButton icon="share" label={m.panel_share()} onClick={onShare} />
      <a href={desk.pageOf(manifest.id)} target={onOpen && '_blank'} title={words} onClick={leave}>
        <span className={spoken}>{words}</span>
        <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
          <path d={icons.open} />
        </svg>
      </a>
    </>
  )
}

/** Number, title, seed, and the ways out: link, file, own page, keys. */
export function Head(props: HeadProps) {
  const { session, manifest, number, title, hasSeeds, onSeeds, over, onOver } = props
  const { sheet, onSheet } = props
  const seed = useSession(session, ({ lanes }) => lanes[0].seed)
  const isTouched = useSession(session, ({ lanes, opening }) => lanes !== opening)
  const toggle = (which: Sheet) => onSheet(sheet === which ? null : which)
  const close = () => onSheet(null)
  const limits = useContext(LimitsContext)
  const isFixed = isFrozen(limits)
  const isAsked = useContext(AskedContext) // twenty outcomes would answer
  return (
    <header className={styles.head}>
      <h3>
        {number && <span>{number}</span>} {title}
      </h3>
      <div className={styles.acts}>
        {over !== undefined && <OverButtons over={over} onOver={onOver} />}
        {isTouched && !isFixed && (
          <button type="button" className={styles.word} onClick={() => actions.reset(session)}>
            {m.panel_reset()}
          </button>
        )}
        {!isFixed && (
          <button
            type="button"
            className={styles.word}
            title={m.panel_new_seed()}
            data-seed
            aria-label={m.panel_seed_label({ seed: String(seed) })}
            onClick={() => actions.newSeed(session)}
          >
            {m.panel_seed({ seed: String(seed) })}
          </button>
        )}
        {onSeeds && limits.controls === 'full' && (
          <button
            type="button"
            className={styles.word}
            aria-expanded={hasSeeds}
            disabled={isAsked}
            title={isAsked ? m.panel_asked_first() : undefined}
            onClick={() => onSeeds(!hasSeeds)}
          >
            {m.seeds_short({ runs: 20 })}
          </button>
        )}
        {limits.hasLinks && (
          <WaysOut session={session} manifest={manifest} onShare={() => toggle('share')} />
        )}
        <IconButton icon="keys" label={m.panel_keys()} onClick={() => toggle('keys')} />
      </div>
      {sheet === 'share' && (
        <ShareSheet
          session={session}
          what={{ panel: manifest.id, title, example: props.example }}
          onClose={close}
        />
      )}
      {sheet === 'keys' && <Help onClose={close} />}
    </header>
  )
}
