import { type KeyboardEvent, useId } from 'react'
import styles from './controls.module.css'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly marks?: readonly number[]
  readonly less: string // names of the two buttons beside it
  readonly more: string
  format(value: number): string
  onChange(value: number): void
  /** The drag, or the key, has ended. */
  onCommit?(): void
}

const MOVES = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** A quantity with its value beside its name; buttons for those who cannot drag. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step, marks = [], format, onChange, onCommit } = props
  const id = useId()
  const share = (at: number) => `${((at - min) / (max - min)) * 100}%`
  const nudge = (by: number) => {
    const steps = Math.round((value + by - min) / step)
    const next = Math.min(max, Math.max(min, Number((min + steps * step).toFixed(6))))
    if (next === value) return
    onChange(next)
    onCommit?.()
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (MOVES.has(event.key)) onCommit?.()
  }
  return (
    <div className={styles.slider}>
      <div className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{format(value)}</output>
      </div>
      <div className={styles.row}>
        <button type="button" aria-label={props.less} onClick={() => nudge(-step)}>
          −
        </button>
        <div className={styles.track} style={{ '--at': share(value) }}>
          {marks.map((mark) => (
            <i key={mark} style={{ left: share(mark) }} />
          ))}
          <input
            id={id}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={format(value)}
            onChange={(event) => onChange(Number(event.target.value))}
            onPointerUp={onCommit}
            onKeyUp={onKeyUp}
            onBlur={onCommit}
          />
        </div>
        <button type="button" aria-label={props.more} onClick={() => nudge(step)}>
          +
        </button>
      </div>
    </div>
  )
}
