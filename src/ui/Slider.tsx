import { type KeyboardEvent, useId } from 'react'
import styles from './controls.module.css'
import { NumberField } from './NumberField'

export interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** Where the thumb can stand, if not at every step; a typed value may lie between. */
  readonly stops?: readonly number[]
  readonly isWhole?: boolean // takes no fractions
  readonly marks?: readonly number[]
  readonly less: string // names of the two buttons beside it
  readonly more: string
  readonly exact: string // name of the field
  /** In a row of controls: all on one line, or the field alone. */
  readonly form?: 'line' | 'field'
  format(value: number): string
  /** Whether a typed value within the bounds is taken. */
  accepts?(value: number): boolean
  refuse(text: string): string
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

type Scale = Pick<SliderProps, 'min' | 'max' | 'step' | 'stops'>

const stopOf = (value: number, stops: readonly number[]): number => {
  const stop = stops.findIndex((each) => each >= value)
  return stop < 0 ? stops.length - 1 : stop
}

/** The thumb's own scale: the quantity itself, or the places of its stops. */
function thumbOf({ min, max, step, stops }: Scale) {
  if (stops)
    return {
      min: 0,
      max: stops.length - 1,
      step: 1,
      of: (value: number) => stopOf(value, stops),
      valueAt: (at: number) => stops[at],
    }
  const same = (value: number) => value
  return { min, max, step, of: same, valueAt: same }
}

/** The next value a step up or down; the same where there is none. */
function stepped(value: number, direction: 1 | -1, { min, max, step, stops }: Scale): number {
  if (stops) {
    const at = stopOf(value, stops)
    // From between two stops a step up leads to the next, which is where the thumb stands.
    const isBetween = direction === 1 && stops[at] > value
    return stops[at + (isBetween ? 0 : direction)] ?? value
  }
  const steps = Math.round((value + direction * step - min) / step)
  return Math.min(max, Math.max(min, Number((min + steps * step).toFixed(6))))
}

type TrackProps = Omit<SliderProps, 'label' | 'exact' | 'refuse' | 'accepts' | 'form'> & {
  readonly id: string
  readonly onStep: (direction: 1 | -1) => void
}

function Track({ id, onStep, ...props }: TrackProps) {
  const { value, marks = [], format, onChange, onCommit } = props
  const thumb = thumbOf(props)
  const share = (at: number) => `${((at - thumb.min) / (thumb.max - thumb.min)) * 100}%`
  const onKeyUp = (event: KeyboardEvent) => {
    if (MOVES.has(event.key)) onCommit?.()
  }
  return (
    <div className={styles.row}>
      <button type="button" aria-label={props.less} onClick={() => onStep(-1)}>
        −
      </button>
      <div className={styles.track} style={{ '--at': share(thumb.of(value)) }}>
        {marks.map((mark) => (
          <i key={mark} style={{ left: share(thumb.of(mark)) }} />
        ))}
        <input
          id={id}
          type="range"
          min={thumb.min}
          max={thumb.max}
          step={thumb.step}
          value={thumb.of(value)}
          aria-valuetext={format(value)}
          onChange={(event) => onChange(thumb.valueAt(Number(event.target.value)))}
          onPointerUp={onCommit}
          onKeyUp={onKeyUp}
          onBlur={onCommit}
        />
      </div>
      <button type="button" aria-label={props.more} onClick={() => onStep(1)}>
        +
      </button>
    </div>
  )
}

/** A quantity: its name, its exact value in a field, a track, and buttons for those who cannot
 * drag. */
export function Slider(props: SliderProps) {
  const { label, exact, refuse, accepts, form, ...track } = props
  const { value, onChange, onCommit } = track
  const id = useId()
  const move = (next: number) => {
    if (next === value) return
    onChange(next)
    onCommit?.()
  }
  const onStep = (direction: 1 | -1) => move(stepped(value, direction, track))
  return (
    <div className={styles.slider} data-form={form}>
      <div className={styles.head}>
        {form === 'field' ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
        <NumberField
          label={exact}
          value={value}
          min={track.min}
          max={track.max}
          isWhole={track.isWhole}
          format={track.format}
          accepts={accepts}
          refuse={refuse}
          onChange={move}
          onStep={onStep}
        />
      </div>
      {form !== 'field' && <Track id={id} onStep={onStep} {...track} />}
    </div>
  )
}
