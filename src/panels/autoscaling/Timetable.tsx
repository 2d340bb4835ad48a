// A timetable line by line: from when on how many instances, changed, added to and cut.
import { formatExact, formatNumber, m } from '../../i18n'
import { type Duration, type ScalingRule, SECOND, simTime } from '../../sim'
import button from '../../ui/button.module.css'
import { NumberField } from '../../ui/NumberField'
import { first, withFirst } from './kinds'
import { type Force, lengthOf } from './setting'
import styles from './timetable.module.css'

type Lines = Extract<ScalingRule, { kind: 'schedule' }>['timetable']

const LAST = 604_800 // seconds of the longest run
const MANY = 12 // lines that may be added by hand
const APART = 120 // seconds to a new line
const REPEAT_STEP = 60 // seconds

const inOrder = (lines: Lines): Lines => lines.toSorted((a, b) => a.at - b.at)

interface CellProps {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
}

const Cell = ({ label, value, max, format, onChange }: CellProps) => (
  <NumberField
    {...{ label, value, max, format, onChange }}
    min={0}
    isWhole
    refuse={(text) =>
      m.panel_refused_whole({ text, min: format(0), max: format(max), value: format(value) })
    }
    onStep={(way) => {
      const next = value + way
      if (next >= 0 && next <= max) onChange(next)
    }}
  />
)

const shownSeconds = (value: number): string => m.format_seconds({ value: formatExact(value) })

const orOnce = (value: number): string =>
  value === 0 ? m.scaling_repeat_once() : shownSeconds(value)

interface RepeatProps {
  readonly value: number // seconds; 0: the table runs once
  readonly least: number // shorter than that its last line would never come
  readonly onChange: (value: number) => void
}

/** After how long the table begins anew. */
const Repeat = ({ value, least, onChange }: RepeatProps) => (
  <span className={styles.repeat}>
    <span>{m.scaling_repeat()}</span>
    <NumberField
      label={m.scaling_repeat()}
      value={value}
      min={0}
      max={LAST}
      isWhole
      format={orOnce}
      accepts={(one) => one === 0 || one >= least}
      refuse={(text) =>
        m.scaling_repeat_refused({
          text,
          min: shownSeconds(least),
          max: shownSeconds(LAST),
          value: orOnce(value),
        })
      }
      onChange={onChange}
      onStep={(way) => {
        const next = value + way * REPEAT_STEP
        if (value === 0 && way < 0) return
        if (value === 0) onChange(least)
        else onChange(next < least ? 0 : Math.min(next, LAST))
      }}
    />
  </span>
)

/** The lines of the first timetable in force. */
export function Timetable({ spec, onChange }: Force) {
  const table = first(spec, 'schedule')
  const lines = table?.timetable ?? []
  const repeat = Math.round((table?.repeat ?? 0) / SECOND)
  // What stood at or after the beginning of the next round would never come.
  const end = repeat === 0 ? LAST : repeat - 1
  const put = (next: Lines) => onChange(withFirst(spec, 'schedule', { timetable: inOrder(next) }))
  const again = (after: Duration | null) => onChange(withFirst(spec, 'schedule', { repeat: after }))
  const change = (place: number, line: Partial<Lines[number]>) =>
    put(lines.map((one, index) => (index === place ? { ...one, ...line } : one)))
  const last = lines.at(-1)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" className={styles.timetable} aria-label={m.scaling_rule_schedule()}>
      <ol>
        {lines.map(({ at, servers }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <li key={place}>
            <Cell
              label={m.scaling_line_at({ n: place + 1 })}
              value={Math.round(at / SECOND)}
              max={end}
              format={shownSeconds}
              onChange={(value) => change(place, { at: simTime(value * SECOND) })}
            />
            <span aria-hidden="true">→</span>
            <Cell
              label={m.scaling_line_servers({ n: place + 1 })}
              value={servers}
              max={spec.room}
              format={(value) => formatNumber(value)}
              onChange={(value) => change(place, { servers: value })}
            />
            {lines.length > 1 && (
              <button
                type="button"
                className={styles.cut}
                aria-label={m.scaling_line_cut({ n: place + 1 })}
                onClick={() => put(lines.filter((_, index) => index !== place))}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.below}>
        {last !== undefined && (
          <Repeat
            value={repeat}
            least={Math.floor(last.at / SECOND) + 1}
            onChange={(value) => again(value === 0 ? null : lengthOf(value))}
          />
        )}
        {last !== undefined && lines.length < MANY && last.at / SECOND + APART <= end && (
          <button
            type="button"
            className={button.word}
            onClick={() =>
              put([...lines, { at: simTime(last.at + APART * SECOND), servers: last.servers }])
            }
          >
            {m.scaling_line_add()}
          </button>
        )}
      </div>
    </div>
  )
}
