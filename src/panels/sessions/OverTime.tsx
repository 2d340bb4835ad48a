// How the tally came to be: one of its quantities over the run, a line to each lane.
import { useState } from 'react'
import { TableTwin } from '../../charts/TableTwin'
import type { TableData } from '../../charts/table'
import { formatNumber, m } from '../../i18n'
import { type Moment, SECOND, type SessionSeries } from '../../sim'
import button from '../../ui/button.module.css'
import { hueOf } from '../../ui/hue'
import { Select } from '../../ui/Select'
import { stepsOf } from './derive'
import styles from './sessions.module.css'

const WIDTH = 600
const HEIGHT = 72
const TOP = 6

/** A quantity that can be followed. */
interface Quantity {
  readonly id: 'lost' | 'kept' | 'without' | 'repeated' | 'fairness' | 'bytes'
  readonly name: () => string
  readonly digits: number
  readonly most: number // that the axis reaches at least
  readonly per: number // what the run counts, of one unit that is shown
  said(value: string): string
}

const counted = (
  id: Quantity['id'],
  name: () => string,
  said = (value: string): string => value,
): Quantity => ({ id, name, digits: 0, most: 4, per: 1, said })

const quantities: readonly Quantity[] = [
  counted('lost', m.sessions_figure_lost),
  counted('kept', m.sessions_figure_kept),
  counted('without', m.sessions_figure_without),
  counted('repeated', m.sessions_figure_logins),
  {
    ...counted('fairness', m.sessions_figure_fairness),
    digits: 3,
    most: 1,
  },
  {
    ...counted('bytes', m.sessions_figure_table, (value) => m.sessions_kib({ value })),
    digits: 1,
    most: 1,
    per: 1024,
  },
]

interface LanesProps {
  readonly moments: readonly Moment[]
  readonly names: readonly string[]
}

const lineOf = ({ sessions }: Moment, { id, per }: Quantity): readonly number[] => {
  const series: SessionSeries | undefined = sessions?.series
  return Array.from(series?.[id] ?? [], (value) => value / per)
}

const tableOf = ({ moments, names }: LanesProps, quantity: Quantity): TableData => {
  const { width = SECOND, count: cells = 0 } = moments[0]?.sessions?.series ?? {}
  const lines = moments.map((moment) => lineOf(moment, quantity))
  return {
    columns: [
      { label: m.sessions_seconds(), digits: 1 },
      ...names.map((label) => ({ label, digits: quantity.digits })),
    ],
    rows: Array.from({ length: cells }, (_, cell) => [
      ((cell + 1) * width) / SECOND,
      ...lines.map((line) => line[cell] ?? null),
    ]),
  }
}

interface CurvesProps {
  readonly lines: readonly (readonly number[])[]
  readonly top: number
  readonly share: number // of the run, that one cell takes
  readonly label: string
}

function Curves({ lines, top, share, label }: CurvesProps) {
  const x = (cell: number) => WIDTH * cell * share
  const y = (value: number) => HEIGHT - (value / top) * (HEIGHT - TOP)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className={styles.axis} d={`M0 ${TOP}H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
      {lines.map((line, lane) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
          key={lane}
          className={`${styles.curve} ${hueOf(lane)}`}
          data-lane={lane}
          d={stepsOf(line, { x, y })}
        />
      ))}
    </svg>
  )
}

/** One quantity of the tally over the run, which one is chosen beside. */
export function OverTime({ moments, names, length }: LanesProps & { length: number }) {
  const [isTable, setTable] = useState(false)
  const [asked, ask] = useState<string>(quantities[0].id)
  const quantity = quantities.find(({ id }) => id === asked) ?? quantities[0]
  const lines = moments.map((moment) => lineOf(moment, quantity))
  const top = Math.max(quantity.most, ...lines.flat())
  const { width = SECOND } = moments[0]?.sessions?.series ?? {}
  const written = (value: number) => quantity.said(formatNumber(value, quantity.digits))
  const said = names.map((name, lane) =>
    m.sessions_lane_now({ name, value: written(lines[lane].at(-1) ?? 0) }),
  )
  return (
    <figure className={styles.chart}>
      <figcaption>
        <Select
          label={m.sessions_over_time()}
          value={quantity.id}
          options={quantities.map(({ id, name }) => ({ id, label: name() }))}
          onChange={ask}
        />
        <button type="button" className={button.word} onClick={() => setTable(true)}>
          {m.chart_as_table()}
        </button>
      </figcaption>
      <p className={styles.ends} aria-hidden="true">
        <span>{quantity.said(formatNumber(top, quantity.id === 'bytes' ? 1 : 0))}</span>
      </p>
      <Curves
        lines={lines}
        top={top}
        share={width / length}
        label={`${quantity.name()}: ${said.join(m.compare_detail_separator())}`}
      />
      <p className={styles.ends} aria-hidden="true">
        <span>0</span>
        <span>{m.format_seconds({ value: formatNumber(length / SECOND) })}</span>
      </p>
      <ul className={styles.key}>
        {said.map((text, lane) => (
          <li key={names[lane]}>
            <svg width="22" height="8" aria-hidden="true">
              <path className={`${styles.curve} ${hueOf(lane)}`} data-lane={lane} d="M0 4H22" />
            </svg>
            {text}
          </li>
        ))}
      </ul>
      {isTable && (
        <TableTwin
          title={quantity.name()}
          table={tableOf({ moments, names }, quantity)}
          onClose={() => setTable(false)}
        />
      )}
    </figure>
  )
}
