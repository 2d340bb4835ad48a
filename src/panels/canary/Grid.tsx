// Every answer a cell, the latest last: a circle for the old version, a diamond for the new one, a
// cross where it was an error, an empty shape where it came too late. Above it the split as it was
// set and as it came out.
import { useRef } from 'react'
import { formatNumber, formatPercent, m } from '../../i18n'
import type { CanaryFigures, RingCell } from '../../sim'
import { useWidth } from '../../stage/surroundings'
import { usePlayer, useReading } from '../../store'
import styles from './canary.module.css'
import { releaseAt } from './figures'

const CELLS = 240
const COLUMNS = { wide: 60, narrow: 40 }
const WIDE = 540 // pixels from which on the longer rows are as large
const PITCH = 10

const circle = (x: number, y: number) => `M${x - 3} ${y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`
const diamond = (x: number, y: number) => `M${x} ${y - 4}l4 4l-4 4l-4 -4z`
const cross = (x: number, y: number) => `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`

interface Paths {
  readonly stable: string
  readonly canary: string
  readonly stableSlow: string
  readonly canarySlow: string
  readonly stableErrors: string
  readonly canaryErrors: string
}

/** All shapes of one kind as one path. */
export function pathsOf(ring: readonly RingCell[], columns: number): Paths {
  const paths = {
    stable: '',
    canary: '',
    stableSlow: '',
    canarySlow: '',
    stableErrors: '',
    canaryErrors: '',
  }
  ring.forEach(({ isCanary, outcome }, index) => {
    const [x, y] = [(index % columns) * PITCH + 5, Math.floor(index / columns) * PITCH + 5]
    const side = isCanary ? 'canary' : 'stable'
    const shape = (isCanary ? diamond : circle)(x, y)
    if (outcome === 'error') {
      paths[`${side}Errors`] += cross(x, y) + (isCanary ? diamond(x, y) : '')
    } else if (outcome === 'slow') paths[`${side}Slow`] += shape
    else paths[side] += shape
  })
  return paths
}

function Bars({ set, sent }: { set: number; sent: number | null }) {
  const bar = (share: number) => (
    <span className={styles.bar} aria-hidden="true">
      <i style={{ width: `${(1 - share) * 100}%` }} />
      <i data-new style={{ width: `${share * 100}%` }} />
    </span>
  )
  return (
    <dl className={styles.bars}>
      <div>
        <dt>{m.canary_read_set()}</dt>
        <dd>
          {bar(set)} {formatPercent(set)}
        </dd>
      </div>
      <div>
        <dt>{m.canary_read_sent()}</dt>
        <dd>
          {bar(sent ?? 0)} {sent === null ? m.chart_none() : formatPercent(sent, 1)}
        </dd>
      </div>
    </dl>
  )
}

const countOf = (ring: readonly RingCell[], isNew: boolean, isBad: boolean): string =>
  formatNumber(
    ring.filter((one) => one.isCanary === isNew && (one.outcome === 'error') === isBad).length,
  )

/** The latest answers. */
export function Grid({ session }: { session: string }) {
  const player = usePlayer(session)
  const place = useRef<HTMLElement>(null)
  const columns = useWidth(place) < WIDE ? COLUMNS.narrow : COLUMNS.wide
  const text = useReading(
    player,
    (one) => {
      const release = releaseAt(one.moment(0))
      if (release === null) return ''
      const { ring, weight, since } = release
      return JSON.stringify({ ring, weight, since })
    },
    4,
  )
  if (text === '') return <section ref={place} className={styles.grid} />
  const { ring, weight, since }: Pick<CanaryFigures, 'ring' | 'weight' | 'since'> = JSON.parse(text)
  const paths = pathsOf(ring, columns)
  const all = since.canary.answers + since.stable.answers
  return (
    <section ref={place} className={styles.grid}>
      <Bars set={weight / 100} sent={all === 0 ? null : since.canary.answers / all} />
      <h4>
        {m.canary_grid({ n: formatNumber(ring.length) })} <span>{m.canary_grid_key()}</span>
      </h4>
      <svg
        viewBox={`0 0 ${columns * PITCH} ${(CELLS / columns) * PITCH}`}
        role="img"
        aria-label={m.canary_grid_says({
          stable: countOf(ring, false, false),
          stableErrors: countOf(ring, false, true),
          canary: countOf(ring, true, false),
          canaryErrors: countOf(ring, true, true),
        })}
      >
        <path className={styles.old} d={paths.stable} />
        <path className={styles.new} d={paths.canary} />
        <path className={styles.oldHollow} d={paths.stableSlow} />
        <path className={styles.newHollow} d={paths.canarySlow} />
        <path className={styles.bad} d={paths.stableErrors} />
        <path className={styles.bad} d={paths.canaryErrors} />
      </svg>
    </section>
  )
}
