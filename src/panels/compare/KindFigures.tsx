import { formatDuration, formatNumber, m } from '../../i18n'
import type { Moment } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import table from '../../ui/figures.module.css'

interface KindFiguresProps {
  readonly session: string
  readonly names: readonly string[]
}

const READ_PER_SECOND = 4

type Figures = NonNullable<Moment['kinds']>[number]

/** What the requests of each kind got so far, lane by lane; nothing where there are no kinds. */
export function KindFigures({ session, names }: KindFiguresProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  // As one text, so that a moment in which nothing has changed draws nothing.
  const told = useReading(
    player,
    (one) => JSON.stringify(lanes.map((_, lane) => one.moment(lane).kinds ?? [])),
    READ_PER_SECOND,
  )
  const moments: readonly (readonly Figures[])[] = JSON.parse(told)
  const [first = []] = moments
  if (first.length < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.compare_kinds()}>
      <table className={table.figures}>
        <caption>{m.compare_kinds()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.compare_column_lane()}</th>
            {first.map(({ name }) => (
              <th key={name} scope="col">
                {m.compare_kind_p95({ kind: name })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((kinds, lane) => (
            <tr key={names[lane]}>
              <th scope="row">{m.compare_lane({ number: lane + 1, name: names[lane] })}</th>
              {kinds.map(({ name, latency, completed }) => (
                <td key={name}>
                  {latency ? formatDuration(latency.p95) : m.chart_none()}{' '}
                  <small>{m.compare_rests({ count: formatNumber(completed) })}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
