// The frame of a small multiple: scales, ticks at the right and below, and paths.
import type { ReactNode } from 'react'
import css from './PriceAndCeiling.module.css'

const WIDTH = 296
const HEIGHT = 150
const LEFT = 6
const RIGHT = 26
const BOTTOM = 22
const TOP = 12

export interface Scale {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
}

type Point = readonly [x: number, y: number]

export const scaleOf = (xMax: number, yMax: number): Scale => ({
  x: (value) => LEFT + (value / xMax) * (WIDTH - LEFT - RIGHT),
  y: (value) => HEIGHT - BOTTOM - (value / yMax) * (HEIGHT - BOTTOM - TOP),
})

/** A broken line through the points. */
export const pathOf = (points: readonly Point[], { x, y }: Scale): string =>
  points.map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(value)}`).join('')

/** Steps: each value holds from its place to the next, the last until `end`. */
export function stepsOf(points: readonly Point[], end: number, { x, y }: Scale): string {
  const steps = points.map(([at, value], i) =>
    i === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`,
  )
  return `${steps.join('')}H${x(end)}`
}

export function Plot(props: {
  readonly scale: Scale
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly name?: string // of the horizontal axis, in place of its last tick
  readonly children: ReactNode
}) {
  const { x, y } = props.scale
  return (
    <svg className={css.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {props.y.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} className={css.grid} />
          <text x={WIDTH - RIGHT + 6} y={y(tick) + 4} className={css.tick}>
            {tick}
          </text>
        </g>
      ))}
      {(props.name ? props.x.slice(0, -1) : props.x).map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - 6} textAnchor="middle" className={css.tick}>
          {tick}
        </text>
      ))}
      {props.name && (
        <text x={WIDTH} y={HEIGHT - 6} textAnchor="end" className={css.tick}>
          {props.name}
        </text>
      )}
      {props.children}
    </svg>
  )
}
