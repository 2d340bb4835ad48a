import { formatInstant, formatNumber, m } from '../../i18n'
import type { Stage } from '../../sim'
import type { Run } from '../../sim/scenario'
import { Ring } from '../../stage/marks/Ring'
import { usePlayer, useReading } from '../../store'
import { spoken } from '../../ui/spoken'
import { instancesOf, type Shown } from './fleet'
import styles from './rack.module.css'

const PLACES = 12 // places drawn with words; more instances are squares

const stageNames: Readonly<Record<Stage, () => string>> = {
  gone: m.scaling_stage_gone,
  requested: m.scaling_stage_requested,
  booting: m.scaling_stage_booting,
  warming: m.scaling_stage_warming,
  ready: m.scaling_stage_ready,
  draining: m.scaling_stage_draining,
}

const RING = 6
const BOX = 16

const HOUR = 3600 * 1_000_000
const DAY = 24 * HOUR
const DECIMAL = 10 // below so many a tenth is told

const tenths = (value: number): string => formatNumber(value, value < DECIMAL ? 1 : 0)

/** A time in the room of a tile: `46 s`, `11:20`, `2.1 h`, `3.4 d`. */
const timeOf = (span: number): string =>
  span < HOUR
    ? formatInstant(span, 0)
    : span < DAY
      ? m.scaling_age_hours({ value: tenths(span / HOUR) })
      : m.scaling_age_days({ value: tenths(span / DAY) })

/** Its state, and since when; of one that boots, how long still. */
function Tile({ one }: { one: Shown }) {
  const { number, stage, age, load, left } = one
  const serves = stage === 'ready' || stage === 'warming' || stage === 'draining'
  const time = timeOf(left ?? age)
  const share = left === null ? 0 : age / Math.max(1, age + left)
  return (
    <li
      className={styles.tile}
      data-stage={stage}
      style={{ '--share': `${(share * 100).toFixed(1)}%` } as React.CSSProperties}
    >
      <b>{formatNumber(number)}</b>
      {serves && (
        <svg width={BOX} height={BOX} aria-hidden="true">
          <Ring x={BOX / 2} y={BOX / 2} radius={RING} percent={Math.round(load * 100)} />
        </svg>
      )}
      <span>{stageNames[stage]()}</span>
      <time>{left === null ? time : m.scaling_left({ time })}</time>
    </li>
  )
}

interface RackProps {
  readonly session: string
  readonly lane: number
  readonly run: Run
  /** Beside other lanes: squares, and a line of words. */
  readonly isSmall?: boolean
}

/** The instances of a lane, each with its state and age. */
export function Rack({ session, lane, run, isSmall = false }: RackProps) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(lane), 4)
  const all = instancesOf(moment, run)
  const most = run.scenario.scaling?.max ?? all.length
  const empty = Math.max(0, Math.min(most, PLACES) - all.length)
  const hasWords = !isSmall && all.length <= PLACES
  if (hasWords)
    return (
      <ol className={styles.rack} aria-label={m.scaling_rack()}>
        {all.map((one) => (
          <Tile key={one.key} one={one} />
        ))}
        {Array.from({ length: empty }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty place is its place
          <li key={`empty ${place}`} className={styles.tile} data-stage="gone" aria-hidden="true" />
        ))}
      </ol>
    )
  return (
    <ol className={styles.squares} aria-label={m.scaling_rack()}>
      {all.map((one) => (
        <li
          key={one.key}
          data-stage={one.stage}
          style={{ '--share': `${Math.round(one.load * 100)}%` } as React.CSSProperties}
          title={`${one.number}: ${stageNames[one.stage]()}`}
        >
          <span className={spoken}>
            {one.number} {stageNames[one.stage]()}
          </span>
        </li>
      ))}
    </ol>
  )
}
