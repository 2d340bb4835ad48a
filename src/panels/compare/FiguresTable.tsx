import { useState } from 'react'
import { TableTwin } from '../../charts/TableTwin'
import type { TableData } from '../../charts/table'
import { formatNumber, m } from '../../i18n'
import { pairedDifference, type RunSummary } from '../../sim'
import button from '../../ui/button.module.css'
import table from '../../ui/figures.module.css'
import { spoken } from '../../ui/spoken'
import type { LaneSummaries } from '../frame/useSummaries'
import styles from './compare.module.css'
import { bestOf, formatMeasure, formatReach, type Measure, measuresIn, restsOn } from './measures'
import { differencesOf, type Trials } from './trials'

const framed = `${table.scroll} ${table.cards}`

interface FiguresProps {
  readonly names: readonly string[]
  readonly figures: LaneSummaries
  readonly trials: Trials
}

interface Cell {
  readonly value: number | null
  readonly reach: number | null // half the width of its 95 % interval
}

/** What stands in the table: the run up to the playhead, or the mean over the seeds. */
function cellOf({ figures, trials }: FiguresProps, lane: number, measure: Measure): Cell {
  const values = (trials.results[lane] ?? []).flatMap((one) => (one && measure.read(one)) ?? [])
  const over = trials.done === trials.all ? pairedDifference(values) : null
  if (over) return { value: over.mean, reach: over.high === null ? null : over.high - over.mean }
  const summary = figures[lane]
  return { value: summary ? measure.read(summary) : null, reach: null }
}

/** The best lane of a measure, where the seeds or the run decide it. */
function winnerOf(props: FiguresProps, measure: Measure): number | null {
  const { trials, names } = props
  const values = names.map((_, lane) => cellOf(props, lane, measure).value)
  const best = bestOf(measure, values)
  if (best.length !== 1 || trials.done < trials.all || trials.all === 0)
    return best.length === 1 ? best[0] : null
  const [winner] = best
  const isClear = names.every((_, lane) => {
    if (lane === winner) return true
    return differencesOf(trials.results, measure, [winner, lane])?.sign === -1
  })
  return isClear ? winner : null
}

function Figure({ cell, measure, isBest, rests }: FigureProps) {
  return (
    <td data-best={isBest || undefined} data-label={measure.name()}>
      {formatMeasure(measure, cell.value)}
      {cell.reach !== null && (
        <small> {m.compare_give_or_take({ value: formatReach(measure, cell.reach) })}</small>
      )}
      {rests !== null && <small> {m.compare_rests({ count: formatNumber(rests) })}</small>}
      {isBest && <span className={spoken}> {m.compare_best()}</span>}
    </td>
  )
}

interface FigureProps {
  readonly cell: Cell
  readonly measure: Measure
  readonly isBest: boolean
  readonly rests: number | null
}

const restsIn = (summary: RunSummary | null | undefined, { id }: Measure, cell: Cell) =>
  summary && cell.reach === null && cell.value !== null ? restsOn(id, summary) : null

const tableOf = (props: FiguresProps, measures: readonly Measure[]): TableData => ({
  columns: [
    { label: m.compare_column_lane(), digits: 0 },
    ...measures.flatMap(({ name, unit }) => {
      const label = unit === 'seconds' ? m.compare_in_seconds({ name: name() }) : name()
      return [
        { label, digits: 3 },
        { label: m.compare_reach_of({ name: label }), digits: 3 },
      ]
    }),
  ],
  rows: props.names.map((_, lane) => [
    lane + 1,
    ...measures.flatMap((measure) => {
      const { value, reach } = cellOf(props, lane, measure)
      return [value, reach]
    }),
  ]),
})

/** The figures of the lanes side by side, with the best of each, and as a file. */
export function FiguresTable(props: FiguresProps) {
  const { names, figures, trials } = props
  const [isTable, setTable] = useState(false)
  const isOver = trials.done === trials.all && trials.done > 0
  const measures = measuresIn([...figures, ...trials.results.map(([first]) => first)])
  const title = isOver
    ? m.compare_figures_over({ runs: trials.all / names.length })
    : m.compare_figures()
  const winners = measures.map((measure) => winnerOf(props, measure))
  return (
    <div className={styles.figures}>
      {/* No landmark: a chapter holds many of these under the same name. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <div role="group" className={framed} tabIndex={0} aria-label={title}>
        <table className={table.figures}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{m.compare_rule()}</th>
              {measures.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name()}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, lane) => (
              <tr key={name}>
                <th scope="row">{m.compare_lane({ number: lane + 1, name })}</th>
                {measures.map((measure, place) => {
                  const cell = cellOf(props, lane, measure)
                  return (
                    <Figure
                      key={measure.id}
                      cell={cell}
                      measure={measure}
                      isBest={winners[place] === lane}
                      rests={restsIn(figures[lane], measure, cell)}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={table.note}>
        {isOver ? m.compare_figures_note_over() : m.compare_figures_note()}{' '}
        <button type="button" className={button.word} onClick={() => setTable(true)}>
          {m.chart_as_table()}
        </button>
      </p>
      {isTable && (
        <TableTwin title={title} table={tableOf(props, measures)} onClose={() => setTable(false)} />
      )}
    </div>
  )
}
