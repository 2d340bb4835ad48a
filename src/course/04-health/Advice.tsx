// The thresholds of the usual advice as a table, what it leaves open, and a control in each row.
import { formatNumber, formatSeconds, m } from '../../i18n'
import { Select } from '../../ui/Select'
import css from './health.module.css'
import { advice, gaps, limitsOf, rises, statuses, type Thresholds } from './thresholds'

/** A length as it stands in the table. */
export const ms = (value: number): string => m.health_limits_ms({ value: formatNumber(value) })

const intervals = [1_000, 2_000, 5_000, 10_000] as const
const falls = [1, 2, 3, 5] as const

const gapNames: Readonly<Record<Thresholds['gap'], () => string>> = {
  passes: m.health_limits_gap_passes,
  nothing: m.health_limits_gap_nothing,
  fails: m.health_limits_gap_fails,
}
const askNames: Readonly<Record<Thresholds['asks'], () => string>> = {
  http: m.health_kind_http,
  tcp: m.health_kind_tcp,
}
const seconds = (value: number): string => formatSeconds(value * 1_000, 0)
const range = (text: string): string => text.replace('-', '–')

interface Row {
  readonly id: string
  readonly name: string
  readonly well: string
  readonly ill: string
  readonly open: string
  readonly value: string
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly isOff?: boolean // a connection has neither a status nor an answer to be late
  change(id: string): Partial<Thresholds> | number
}

const pick = <One extends string | number>(all: readonly One[], id: string, usual: One): One =>
  all.find((one) => String(one) === id) ?? usual

const optionsOf = <One extends string | number>(all: readonly One[], label: (one: One) => string) =>
  all.map((one) => ({ id: String(one), label: label(one) }))

/** What a probe asks, and what it may answer. */
function answerRows({ asks, expect, gap }: Thresholds): readonly Row[] {
  const none = m.chart_none()
  return [
    {
      id: 'status',
      name: m.health_limits_status(),
      well: '200–399',
      ill: m.health_limits_status_ill(),
      open: none,
      value: expect,
      options: optionsOf(statuses, range),
      isOff: asks === 'tcp',
      change: (id) => ({ expect: pick(statuses, id, advice.expect) }),
    },
    {
      id: 'asks',
      name: m.health_set_kind(),
      well: m.health_limits_tcp_well(),
      ill: m.health_limits_tcp_ill(),
      open: none,
      value: asks,
      options: optionsOf(['http', 'tcp'] as const, (one) => askNames[one]()),
      change: (id) => ({ asks: pick(['http', 'tcp'] as const, id, 'http') }),
    },
    {
      id: 'gap',
      name: m.health_limits_answer(),
      well: m.health_limits_answer_well(),
      ill: m.health_limits_answer_ill(),
      open: m.health_limits_answer_open(),
      value: gap,
      options: optionsOf(gaps, (one) => gapNames[one]()),
      isOff: asks === 'tcp',
      change: (id) => ({ gap: pick(gaps, id, advice.gap) }),
    },
  ]
}

/** How long, how often, how many times. */
function countRows(thresholds: Thresholds, limit: number): readonly Row[] {
  const { interval, fall, rise } = thresholds
  const none = m.chart_none()
  const limits = limitsOf(thresholds)
  return [
    {
      id: 'limit',
      name: m.health_limits_limit(),
      well: none,
      ill: m.health_limits_limit_ill(),
      open: none,
      value: String(limit),
      options: optionsOf(limits, ms),
      change: Number,
    },
    {
      id: 'fall',
      name: m.health_limits_fall(),
      well: none,
      ill: formatNumber(advice.fall),
      open: none,
      value: String(fall),
      options: optionsOf(falls, (one) => formatNumber(one)),
      change: (id) => ({ fall: Number(id) }),
    },
    {
      id: 'rise',
      name: m.health_limits_rise(),
      well: none,
      ill: none,
      open: m.health_limits_rise_open(),
      value: String(rise),
      options: optionsOf(rises, (one) => formatNumber(one)),
      change: (id) => ({ rise: Number(id) }),
    },
    {
      id: 'interval',
      name: m.health_limits_interval(),
      well: seconds(advice.interval),
      ill: none,
      open: none,
      value: String(interval),
      options: optionsOf(intervals, seconds),
      change: (id) => ({ interval: Number(id) }),
    },
  ]
}

interface AdviceProps {
  readonly thresholds: Thresholds
  readonly limit: number
  readonly onThresholds: (change: Partial<Thresholds>) => void
  readonly onLimit: (limit: number) => void
}

/** The table of the advice, to be moved row by row. */
export function Advice({ thresholds, limit, onThresholds, onLimit }: AdviceProps) {
  const rows = [...answerRows(thresholds), ...countRows(thresholds, limit)]
  const set = (change: Partial<Thresholds> | number) =>
    typeof change === 'number' ? onLimit(change) : onThresholds(change)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={css.scroll} tabIndex={0} aria-label={m.health_limits_table()}>
      <table className={css.advice}>
        <thead>
          <tr>
            <th scope="col">{m.health_limits_yours()}</th>
            <th scope="col">{m.health_limits_well()}</th>
            <th scope="col">{m.health_limits_ill()}</th>
            <th scope="col">{m.health_limits_open()}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, well, ill, open, value, options, isOff, change }) => (
            <tr key={id}>
              <th scope="row">
                <Select
                  label={name}
                  value={value}
                  options={options}
                  isOff={isOff}
                  onChange={(option) => set(change(option))}
                />
              </th>
              <td>{well}</td>
              <td>{ill}</td>
              <td data-open={open !== m.chart_none() || undefined}>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
