// A timetable line by line: from when on how many instances, changed, added to and cut.
import { formatExact, formatNumber, m } from '../../i18n'
import { type ScalingRule, SECOND, simTime } from '../../sim'
import button from '../../ui/button.module.css'
import { NumberField } from '../../ui/NumberField'
import { first, withFirst } from './kinds'
import type { Force } from './setting'
import styles from './timetable.module.css'

type Lines = Extract<ScalingRule, { kind: 'schedule' }>['timetable']

const LAST = 604_800 // seconds of the longest run
const MANY = 12 // lines that may be added by hand
const APART = 120 // seconds to a new line

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

/** The lines of the first timetable in force. */
export function Timetable({ spec, onChange }: Force) {
  const lines = first(spec, 'schedule')?.timetable ?? []
  const put = (next: Lines) => onChange(withFirst(spec, 'schedule', { timetable: inOrder(next) }))
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
              max={LAST}
              format={(value) => m.format_seconds({ value: formatExact(value) })}
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
      {lines.length < MANY && last !== undefined && (
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
  )
}
