import { useMemo } from 'react'
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { kept } from '../../ui/kept'
import { type TimeAxis, timeAxis } from '../axis'
import styles from '../charts.module.css'
import type { RowPlace, RowScene, RowTick } from '../rows/row'
import { scaleY } from '../scale'
import { completeCells } from '../series'
import { type Arrangement, arrangements, frameOf, type Slot, trackOf } from './arrangement'
import { EndLabels } from './EndLabels'
import { marksOf, placeMarks } from './marks'
import { type ScorePlayer, usePulse } from './pulse'
import { Scrub } from './Scrub'
import { rowOf, type ScoreRow, sceneFor, titleOf, topsOf } from './scenes'
import own from './score.module.css'
import { Playhead, Track } from './Track'
import { useActWords } from './useActWords'

const DRAWN_PER_SECOND = 10

interface PlotRowProps {
  readonly row: ScoreRow
  readonly scene: RowScene
  readonly slot: Slot
  readonly axis: TimeAxis
  readonly top: number
  readonly width: number
}

function TickLine({ tick, axis, isLost }: { tick: RowTick; axis: TimeAxis; isLost: boolean }) {
  const limit = isLost ? styles.limitLost : styles.limit
  return (
    <>
      <path
        className={tick.line === 'limit' ? limit : styles.grid}
        d={`M${axis.from} ${tick.y.toFixed(1)}H${axis.to}`}
      />
      <text className={styles.tick} x={axis.to + 6} y={(tick.wordY ?? tick.y) + 4}>
        {tick.label}
      </text>
    </>
  )
}

const PlotRow = kept(function PlotRow({ row, scene, slot, axis, top, width }: PlotRowProps) {
  const { draw, ticks, quantity } = rowOf(row)
  const { height, folded } = slot
  const y = scaleY(top, height)
  const place: RowPlace = { scene, axis, height, folded, top, x: axis.x, y }
  return (
    <>
      <path className={own.separator} d={`M0 ${slot.top + 0.5}H${width}`} />
      <g transform={`translate(0 ${slot.top + slot.head})`} data-row={row.key}>
        {!folded &&
          ticks(place).map((tick) => (
            <TickLine key={tick.y} tick={tick} axis={axis} isLost={quantity === 'lost'} />
          ))}
        {draw(place)}
      </g>
    </>
  )
})

type RowsProps = Pick<PlotProps, 'player' | 'rows' | 'slots' | 'width'> & {
  readonly axis: TimeAxis
  readonly pitch: number
}

function Rows({ player, rows, slots, axis, width, pitch }: RowsProps) {
  const { at, duration, furthest } = player
  const tops = topsOf(player, rows)
  const x = axis.x(at)
  // Where later events are already known the rows' ends are not the present: no end labels.
  const isLatest = furthest <= at
  return rows.map((row, i) => {
    const [scene, slot, top] = [sceneFor(player, row), slots[i], tops[i]]
    const index = completeCells(scene.cells, at, duration) - 1
    return (
      <g key={row.key}>
        <PlotRow {...{ row, scene, slot, axis, width, top }} />
        {isLatest && !slot.folded && (
          <EndLabels {...{ row, scene, slot, index, x, limitX: axis.to, pitch, top }} />
        )}
      </g>
    )
  })
}

interface PlotProps {
  readonly player: ScorePlayer
  readonly rows: readonly ScoreRow[]
  readonly slots: readonly Slot[]
  readonly arrangement: Arrangement
  readonly width: number
  readonly height: number
}

const hasChanges = ({ scenario, interventions }: Run): boolean =>
  scenario.interventions.length + interventions.length > 0

/** Everything right of the gutter: one picture, one axis, one playhead. */
export function Plot({ player, rows, slots, arrangement, width, height }: PlotProps) {
  usePulse(player, DRAWN_PER_SECOND)
  const { duration, at, furthest, seeking } = player
  const { transport } = arrangements[arrangement]
  const axis = useMemo(
    () => timeAxis(duration, frameOf(arrangement, width)),
    [duration, arrangement, width],
  )
  const runs = player.lanes.map(({ run }) => run)
  const journals = player.lanes.map((_, lane) => player.journal(lane))
  const [letter, pitch] = arrangement === 'present' ? [11, 22] : [6.4, 13]
  const wordOf = useActWords(runs.some(hasChanges))
  const marks = placeMarks(marksOf(runs, journals, wordOf), { ...axis, letter })
  const x = axis.x(at)
  return (
    <>
      <Scrub player={player} axis={axis} marks={marks} width={width} trackHeight={transport} />
      <svg
        className={own.plot}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={m.chart_score_name({ list: rows.map(titleOf).join(m.chart_list_separator()) })}
      >
        {axis.ticks.map((tick) => (
          <path
            key={tick.at}
            className={styles.grid}
            d={`M${tick.x.toFixed(1)} ${transport - 8}V${height - 4}`}
          />
        ))}
        <Rows {...{ player, rows, slots, axis, width, pitch }} />
        {furthest > at && (
          <path
            className={own.veil}
            d={`M${x} ${transport}H${axis.x(furthest) + 1}V${height}H${x}z`}
          />
        )}
        <Track {...{ axis, arrangement, marks, at, furthest }} />
        {seeking && (
          <path
            className={own.target}
            d={`M${axis.x(seeking.to).toFixed(1)} ${trackOf(arrangement).center}V${height}`}
          />
        )}
        <Playhead {...{ x, at, height, arrangement, width }} />
      </svg>
    </>
  )
}
