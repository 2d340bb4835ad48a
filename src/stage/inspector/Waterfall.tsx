import { formatNumber, formatPercent, m } from '../../i18n'
import type { Life, LifeSpan } from '../../sim'
import styles from './inspector.module.css'
import { phaseWord, type ServerNames } from './names'
import { serverClass } from './serverClass'

const WIDTH = 256
const BARS = { from: 92, to: 196 } as const

/** Rows beyond this stand closer together: a request with many attempts still fits its column. */
const ROOMY = 6

interface WaterfallProps {
  readonly life: Life
  readonly names: ServerNames
  readonly at: number
  readonly patience: number | null // microseconds; null: endless
}

/** One unit for all rows, so that they add up by eye. */
const timesOf = (total: number) => {
  const inSeconds = total >= 1_000_000
  const unit = inSeconds ? m.unit_s() : m.unit_ms()
  return (length: number): string =>
    m.chart_with_unit({
      value: formatNumber(inSeconds ? length / 1e6 : length / 1e3, inSeconds ? 2 : 0),
      unit,
    })
}

const isWaiting = new Set<LifeSpan['phase']>(['waiting', 'held', 'buffering'])

const barClass = ({ phase, server }: LifeSpan, names: ServerNames): string => {
  if (isWaiting.has(phase)) return styles.waiting
  return phase === 'inService' ? serverClass(names, server) : styles.onTheWay
}

interface SpanProps {
  readonly span: LifeSpan
  readonly names: ServerNames
  readonly at: number
  readonly y: number
  x(at: number): number
  time(length: number): string
}

function SpanRow({ span, names, at, y, x, time }: SpanProps) {
  const now = Math.min(span.to, Math.max(span.from, at))
  const bar = (from: number, to: number, isAhead: boolean) =>
    to > from && (
      <rect
        className={isAhead ? styles.ahead : undefined}
        x={x(from)}
        y={y - 4.5}
        width={Math.max(1, x(to) - x(from))}
        height="9"
        rx="1.5"
      />
    )
  return (
    <>
      <path className={styles.grid} d={`M${BARS.from} ${y}H${BARS.to}`} />
      <text className={styles.word} x="0" y={y + 4}>
        {phaseWord(span, names)}
      </text>
      <g className={barClass(span, names)}>
        {bar(span.from, now, false)}
        {bar(now, span.to, true)}
      </g>
      <text className={styles.figure} x={WIDTH} y={y + 4} textAnchor="end">
        {time(span.to - span.from)}
      </text>
    </>
  )
}

/** A request's life: each stretch of it on one time axis, what lies ahead pale. */
export function Waterfall({ life, names, at, patience }: WaterfallProps) {
  const spans = life.spans.filter(({ from, to }) => to > from)
  const end = life.endedAt ?? spans.at(-1)?.to ?? life.sentAt
  const total = end - life.sentAt
  const time = timesOf(total)
  const scale = (BARS.to - BARS.from) / Math.max(1, total)
  const x = (at: number): number => BARS.from + (at - life.sentAt) * scale
  const pitch = spans.length > ROOMY ? 16 : 21
  const foot = 2 + spans.length * pitch
  const list = spans.map((span) =>
    m.inspect_life_span({ phase: phaseWord(span, names), time: time(span.to - span.from) }),
  )
  const label = m.inspect_life({
    id: life.request,
    list: list.join(m.inspect_list_separator()),
    total: time(total),
  })
  const isWithin = at >= life.sentAt && at <= end
  return (
    <svg
      width={WIDTH}
      height={foot + 22}
      viewBox={`0 0 ${WIDTH} ${foot + 22}`}
      role="img"
      aria-label={label}
    >
      {spans.map((span, i) => (
        <SpanRow
          key={`${span.from} ${span.phase}`}
          {...{ span, names, at, x, time }}
          y={2 + (i + 0.5) * pitch}
        />
      ))}
      {life.decisions.map((decision) => (
        <path
          key={`${decision.at} ${decision.attempt}`}
          className={styles.decision}
          d={`M${x(decision.at).toFixed(1)} 2V${foot}`}
        />
      ))}
      {isWithin && <path className={styles.playhead} d={`M${x(at).toFixed(1)} 2V${foot}`} />}
      <text className={styles.word} x="0" y={foot + 15}>
        {m.inspect_in_all()}
      </text>
      {patience !== null && (
        <text className={styles.quiet} x={BARS.from} y={foot + 15}>
          {m.inspect_share_of_timeout({ share: formatPercent(total / patience) })}
        </text>
      )}
      <text className={styles.total} x={WIDTH} y={foot + 15} textAnchor="end">
        {time(total)}
      </text>
    </svg>
  )
}
