import { formatDuration, formatNumber, formatPercent, kindName, m } from '../../i18n'
import type { Moment } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'

const framed = `${table.scroll} ${table.cards}`

interface KindFiguresProps {
  readonly session: string
  readonly names: readonly string[]
}

const READ_PER_SECOND = 4

interface Reading {
  readonly kinds: NonNullable<Moment['kinds']>
  readonly share: number | null // of all requests, those answered from the cache; null: it has none
}

const readingOf = ({ kinds = [], caches = [], totals }: Moment): Reading => {
  const hits = caches.reduce((sum, cache) => sum + cache.hits, 0)
  const isAsked = caches.length > 0 && totals.arrived > 0
  return { kinds, share: isAsked ? hits / totals.arrived : null }
}

/** What the requests of each kind got so far, lane by lane; nothing where there are no kinds. */
export function KindFigures({ session, names }: KindFiguresProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  // As one text, so that a moment in which nothing has changed draws nothing.
  const told = useReading(
    player,
    (one) => JSON.stringify(lanes.map((_, lane) => readingOf(one.moment(lane)))),
    READ_PER_SECOND,
  )
  const readings: readonly Reading[] = JSON.parse(told)
  const first = readings[0]?.kinds ?? []
  const hasCache = readings.some(({ share }) => share !== null)
  if (first.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={framed} tabIndex={0} aria-label={m.compare_kinds()}>
      <table className={table.figures}>
        <caption>{m.compare_kinds()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.compare_column_lane()}</th>
            {first.map(({ name }) => (
              <th key={name} scope="col">
                {m.compare_kind_p95({ kind: kindName(name) })}
              </th>
            ))}
            {hasCache && <th scope="col">{m.compare_cache_share()}</th>}
          </tr>
        </thead>
        <tbody>
          {readings.map(({ kinds, share }, lane) => (
            <tr key={names[lane]}>
              <th scope="row">{m.compare_lane({ number: lane + 1, name: names[lane] })}</th>
              {kinds.map(({ name, latency, completed, rejected }) => (
                <td key={name} data-label={m.compare_kind_p95({ kind: kindName(name) })}>
                  {latency ? formatDuration(latency.p95) : m.chart_none()}{' '}
                  <small>{m.compare_rests({ count: formatNumber(completed) })}</small>
                  {rejected > 0 && (
                    <small> {m.compare_turned_away({ count: formatNumber(rejected) })}</small>
                  )}
                </td>
              ))}
              {hasCache && (
                <td data-label={m.compare_cache_share()}>
                  {share === null ? m.chart_none() : formatPercent(share, 1)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
