// Layer 4, layer 7 and the cure, measured over twenty days once there are four servers: what the
// new ones get, how even the shares are, and how long the slowest wait.
import { useEffect, useMemo, useRef, useState } from 'react'
import { formatNumber, m } from '../../i18n'
import { pairedDifference, type RunSummary } from '../../store'
import table from '../../ui/figures.module.css'
import { useNear } from '../../ui/near'
import { useDesk } from '../desk'
import { type Metric, metrics } from '../metric'
import { outcomeAt } from '../outcome'
import { formatQuantity } from '../quantity'
import { scaled } from './claimsOpened'
import css from './layers.module.css'

const framed = `${table.scroll} ${css.measured}`
const FIGURE = '2.6'
const DAYS = Array.from({ length: 20 }, (_, day) => day + 1)

const lanes = [m.layers_measured_four, m.layers_measured_seven, m.layers_measured_aged]

interface Column {
  readonly id: string
  readonly name: () => string
  readonly metric: Metric
}

const columns: readonly Column[] = [
  { id: 'rest', name: m.layers_measured_rest, metric: metrics['share.rest'] },
  { id: 'fairness', name: m.layers_measured_fairness, metric: metrics.fairness },
  { id: 'p99', name: m.layers_measured_p99, metric: metrics['latency.p99'] },
]

/** Outcomes by lane and day, null until all are known; they are asked for once they are wanted. */
function useDays(isWanted: boolean): readonly (readonly RunSummary[])[] | null {
  const { lesson } = useDesk()
  const [known, setKnown] = useState<readonly (readonly RunSummary[])[] | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let current = true
    const days = lanes.map((_, lane) => {
      const ref = { figure: FIGURE, lane, from: scaled.from, to: scaled.to }
      return Promise.all(DAYS.map((seed) => outcomeAt(lesson, ref, { seed })))
    })
    void Promise.all(days).then((all) => {
      if (current) setKnown(all)
    })
    return () => {
      current = false
    }
  }, [isWanted, lesson])
  return known
}

function Cell({ column, days }: { readonly column: Column; readonly days: readonly RunSummary[] }) {
  const { read, unit } = column.metric
  const values = days.flatMap((one) => read(one) ?? [])
  const found = pairedDifference(values)
  if (found === null) return <td>{m.course_value_none()}</td>
  const reach = found.high === null ? 0 : found.high - found.mean
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return (
    <td>
      {formatQuantity(unit, found.mean)}
      {reach > 0 && (
        <small> {m.compare_give_or_take({ value: formatQuantity(unit, reach) })}</small>
      )}
      <br />
      <small>
        {m.layers_measured_range({
          low: formatQuantity(unit, low),
          high: formatQuantity(unit, high),
        })}
      </small>
    </td>
  )
}

export function Measured() {
  const element = useRef<HTMLDivElement>(null)
  const days = useDays(useNear(element))
  const waiting = useMemo(() => columns.map(({ id }) => <td key={id}>–</td>), [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div
      ref={element}
      role="group"
      className={framed}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
      tabIndex={0}
      aria-label={m.layers_caption_measured()}
      aria-busy={days === null}
    >
      <table className={table.figures}>
        <thead>
          <tr>
            <th scope="col">{m.layers_measured_lane()}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col">
                {name()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((name, lane) => (
            <tr key={name()}>
              <th scope="row">{name()}</th>
              {days === null
                ? waiting
                : columns.map((column) => (
                    <Cell key={column.id} column={column} days={days[lane]} />
                  ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={table.note}>
        {m.layers_measured_note({
          days: formatNumber(DAYS.length),
          from: formatNumber(scaled.from),
          to: formatNumber(scaled.to),
        })}
      </p>
    </div>
  )
}
