// What is known of either version: its errors with the interval in which the truth lies, its p99
// with what it rests on, since the last change of the split and in all.
import { formatNumber, formatPercent, m } from '../../i18n'
import type { CanaryFigures, VersionCount } from '../../sim'
import { usePlayer, useReading } from '../../store'
import table from '../../ui/figures.module.css'
import styles from './canary.module.css'
import { releaseAt } from './figures'

type Both = CanaryFigures['since'] & { readonly copies?: VersionCount }

function Errors({ count: { answers, errors, low, high } }: { count: VersionCount }) {
  if (answers === 0) return <td>{m.chart_none()}</td>
  return (
    <td>
      <b data-bad={errors > 0 || undefined}>{formatPercent(errors / answers, 1)}</b>{' '}
      <small>
        {m.canary_interval({ low: formatPercent(low, 1), high: formatPercent(high, 1) })}
      </small>
    </td>
  )
}

// A percentile of fewer answers than this is their largest.
const RESTS_ON = 100

function P99({ count: { p99, timed } }: { count: VersionCount }) {
  if (p99 === null) return <td>{m.chart_none()}</td>
  const n = formatNumber(timed)
  return (
    <td>
      <b>{`${formatNumber(p99)} ${m.unit_ms()}`}</b>{' '}
      <small>{timed < RESTS_ON ? m.canary_rests_few({ n }) : m.canary_rests({ n })}</small>
    </td>
  )
}

const sides = ['stable', 'canary', 'copies'] as const

const sideNames = { stable: m.canary_old, canary: m.canary_new, copies: m.canary_copies } as const

const names = [m.canary_since, m.canary_total]

/** Both versions over one span of the run. */
function Span({ name, both }: { name: string; both: Both }) {
  return (
    <table className={table.figures}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{m.canary_answers()}</th>
          <th scope="col">{m.canary_errors()}</th>
          <th scope="col">p99</th>
        </tr>
      </thead>
      <tbody>
        {sides.map((side) => {
          const count = both[side]
          if (count === undefined) return null
          return (
            <tr key={side} data-new={side !== 'stable' || undefined}>
              <th scope="row">{sideNames[side]()}</th>
              <td>{formatNumber(count.answers)}</td>
              <Errors count={count} />
              <P99 count={count} />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Both versions in figures. */
export function Versions({ session }: { session: string }) {
  const player = usePlayer(session)
  const text = useReading(
    player,
    (one) => {
      const release = releaseAt(one.moment(0))
      if (release === null) return ''
      const { since, total, shadow, mirror } = release
      const isCopied = mirror > 0 || shadow.total.answers > 0
      const spans = [
        { ...since, ...(isCopied && { copies: shadow.since }) },
        { ...total, ...(isCopied && { copies: shadow.total }) },
      ]
      return JSON.stringify(spans)
    },
    4,
  )
  if (text === '') return null
  const spans: readonly Both[] = JSON.parse(text)
  return (
    <div className={styles.versions}>
      {spans.map((both, place) => (
        <Span key={names[place]()} name={names[place]()} both={both} />
      ))}
      {spans[0]?.copies !== undefined && <p className={table.note}>{m.canary_copies_note()}</p>}
    </div>
  )
}
