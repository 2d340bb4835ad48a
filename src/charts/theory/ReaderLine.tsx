import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { TheoryChartProps } from '../TheoryChart'
import { type Curve, theoryAt } from './curve'
import styles from './theory.module.css'

const moves: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}

type ReaderProps = TheoryChartProps & { readonly curve: Curve }

/** Moves the value: by dragging anywhere in the figure, or by the arrow keys. */
function ReaderSlider({ x, reader, step, onReader, curve }: ReaderProps) {
  const dragging = useRef(false)
  const set = (value: number) => {
    const whole = Math.round(value / step) * step
    onReader?.(Math.min(x.end, Math.max(0, Number(whole.toFixed(6)))))
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const scale = curve.width / Math.max(1, box.width)
    set(curve.value((event.clientX - box.left) * scale))
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    dragging.current = true
    event.currentTarget.setPointerCapture?.(event.pointerId)
    if (event.pointerType !== 'touch') follow(event)
  }
  const end = (event: PointerEvent<HTMLElement>) => {
    dragging.current = false
    if (event.type === 'pointerup' && event.pointerType === 'touch') follow(event)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Home') set(0)
    else if (event.key === 'End') set(x.end)
    else if (moves[event.key]) set(reader + moves[event.key] * step)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      className={styles.reader}
      role="slider"
      tabIndex={0}
      aria-label={x.title}
      aria-valuemin={0}
      aria-valuemax={x.end}
      aria-valuenow={reader}
      aria-valuetext={x.format(reader)}
      onKeyDown={onKeyDown}
      onPointerDown={begin}
      onPointerMove={(event) => dragging.current && follow(event)}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}

/** The reader's value: an ink line with a tag, and rings where it meets the theory. */
export function ReaderLine(props: ReaderProps) {
  const { x, y, series, reader, onReader, curve } = props
  const at = curve.x(reader)
  const foot = curve.bottom
  const crossings = series.map(({ name, theory }) => ({ name, value: theoryAt(theory, reader) }))
  return (
    <>
      {onReader && <ReaderSlider {...props} />}
      <svg
        className={styles.readerMarks}
        width={curve.width}
        height={curve.height}
        viewBox={`0 0 ${curve.width} ${curve.height}`}
        aria-hidden="true"
      >
        <path className={styles.ink} d={`M${at.toFixed(1)} ${curve.top}V${foot}`} />
        {crossings.map(
          ({ name, value }) =>
            value !== null &&
            value <= y.end && (
              <circle key={name} className={styles.crossing} cx={at} cy={curve.y(value)} r="6" />
            ),
        )}
        <rect className={styles.tag} x={at - 22} y={foot + 4} width="44" height="19" rx="9.5" />
        <text className={styles.tagText} x={at} y={foot + 17.6} textAnchor="middle">
          {x.format(reader)}
        </text>
      </svg>
    </>
  )
}
