import { useId } from 'react'
import { m } from '../i18n'
import charts from './charts.module.css'
import { throughPath } from './path'
import { niceTop } from './scale'
import type { TableData } from './table'
import { ChartFrame } from './theory/ChartFrame'
import styles from './theory/theory.module.css'

export interface StepAreaProps {
  readonly title: string
  /** Needed and paid for in each of equal stretches (months), in the same unit. */
  readonly needed: readonly number[]
  readonly paid: readonly number[]
  /** The largest that can be had, if there is a largest. */
  readonly ceiling: { readonly value: number; readonly word: string; readonly label: string } | null
  /** The top of the scale; charts beside each other have the same. */
  readonly top?: number
  readonly caption: string
  readonly width?: number
}

const HEIGHT = 86
const FOOT = 85
const HEAD = 6
const ROOM = 34

/** The first stretch in which what is paid for does not reach; -1: it always does. */
const firstShort = (needed: readonly number[], paid: readonly number[]): number =>
  needed.findIndex((value, i) => value > paid[i])

interface Scales {
  x(place: number): number
  y(value: number): number
}

/** The area between what is needed and what there is, from the first time it is not enough. */
function lackingPath({ needed, paid }: StepAreaProps, short: number, { x, y }: Scales): string {
  if (short < 0) return ''
  const from = Math.max(0, short - 1)
  const edge = needed
    .slice(from)
    .map((value, i) => ({ x: x(from + i), y: y(Math.max(value, paid[from + i])) }))
  const over = edge.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L')
  const last = paid.length - 1
  return `M${over}L${x(last).toFixed(1)} ${y(paid[last]).toFixed(1)}H${x(from).toFixed(1)}z`
}

function Ceiling({ ceiling, right, at }: CeilingProps) {
  return (
    <>
      <path className={charts.limit} d={`M0 ${at}H${right}`} />
      <text className={charts.tick} x="0" y={at - 5}>
        {ceiling.word}
      </text>
      <text className={styles.name} x={right + 4} y={at + 4}>
        {ceiling.label}
      </text>
    </>
  )
}

interface CeilingProps {
  readonly ceiling: NonNullable<StepAreaProps['ceiling']>
  readonly right: number
  readonly at: number
}

const tableOf = ({ needed, paid }: StepAreaProps): TableData => ({
  columns: [
    { label: m.chart_column_place(), digits: 0 },
    { label: m.chart_needed(), digits: 1 },
    { label: m.chart_paid(), digits: 1 },
  ],
  rows: needed.map((value, i) => [i + 1, value, paid[i]]),
})

/** Machines needed as a line over machines paid for as steps; what nobody can serve is hatched. */
export function StepArea(props: StepAreaProps) {
  const { title, needed, paid, ceiling, caption, width = 296 } = props
  const top = props.top ?? niceTop(Math.max(...needed, ...paid))
  const right = width - ROOM
  const x = (place: number): number => (place / Math.max(1, needed.length - 1)) * right
  const y = (value: number): number => FOOT - (Math.min(value, top) / top) * (FOOT - HEAD)
  const steps = throughPath(
    paid.flatMap((value, i) => [
      ...(i > 0 ? [{ x: x(i), y: y(paid[i - 1]) }] : []),
      { x: x(i), y: y(value) },
    ]),
  )
  const demand = throughPath(needed.map((value, i) => ({ x: x(i), y: y(value) })))
  const short = firstShort(needed, paid)
  const place = short + 1
  const says = short < 0 ? m.chart_says_reaches({ title }) : m.chart_says_short({ title, place })
  return (
    <ChartFrame title={title} says={says} table={tableOf(props)}>
      <h4 className={styles.barName}>{title}</h4>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={title}
      >
        <path className={styles.paidArea} d={`${steps}V${FOOT}H0z`} />
        <path className={styles.paid} d={steps} />
        {ceiling && <Ceiling ceiling={ceiling} right={right} at={y(ceiling.value)} />}
        <Hatching d={lackingPath(props, short, { x, y })} />
        <path className={charts.line} d={demand} />
        <path className={styles.base} d={`M0 ${FOOT}H${right}`} />
        <text
          className={styles.end}
          x={right + 4}
          y={Math.max(10, y(needed[needed.length - 1]) + 4)}
        >
          {m.chart_need()}
        </text>
      </svg>
      <p className={styles.caption}>{caption}</p>
    </ChartFrame>
  )
}

/** Red hatching: demand that nobody could serve. */
function Hatching({ d }: { d: string }) {
  const id = useId()
  if (d === '') return null
  return (
    <>
      <pattern
        id={id}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path className={styles.hatchGround} d="M0 0h5v5H0z" />
        <path className={styles.hatchLine} d="M0 0v5" />
      </pattern>
      <path d={d} fill={`url(#${id})`} />
    </>
  )
}
