import { type CSSProperties, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { TableTwin } from '../TableTwin'
import { type Arrangement, arrangements, plotWidthBefore, type Slot, stack } from './arrangement'
import { FoldedBar } from './FoldedBar'
import { Gutter } from './Gutter'
import { Changes, type OwnChanges } from './OwnChanges'
import { Plot } from './Plot'
import type { ScorePlayer } from './pulse'
import { SeekNotice } from './SeekNotice'
import { heightOf, rowOf, type ScoreRow, sceneFor, titleOf } from './scenes'
import styles from './score.module.css'
import { Transport } from './Transport'

export interface ScoreFigureProps {
  readonly player: ScorePlayer
  readonly rows: readonly ScoreRow[]
  readonly arrangement: Arrangement
  readonly folded: readonly string[]
  readonly onFold: (key: string, folded: boolean) => void
  readonly changes: OwnChanges
  readonly isHeld?: boolean
  /** Height that open rows share, with the transport row. */
  readonly room?: number
  /** Height above which no row opens. */
  readonly open?: number
}

/** The width that the plot has, followed as it changes, and known before anything is painted. */
function usePlotWidth(arrangement: Arrangement) {
  const [width, setWidth] = useState(plotWidthBefore[arrangement])
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another arrangement, another width
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const measured = Math.round(element.clientWidth)
      if (measured > 0) setWidth(measured)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [arrangement])
  return { ref, width }
}

const gridOf = (slots: readonly Slot[], arrangement: Arrangement): CSSProperties => {
  const { gutter, transport } = arrangements[arrangement]
  const heights = slots.map(({ head, height }) => `${head + height}px`)
  return {
    gridTemplateColumns: gutter === 0 ? '1fr' : `${gutter}px 1fr`,
    gridTemplateRows: `${transport}px ${heights.join(' ')}`,
  }
}

/** Transport and charts on one time axis, with one playhead through all of them. */
export function ScoreFigure(props: ScoreFigureProps) {
  const { player, rows, arrangement, folded, onFold, changes, isHeld = false, room, open } = props
  const { ref, width } = usePlotWidth(arrangement)
  const [tableKey, setTableKey] = useState<string | null>(null)
  const measured = rows.map((row) => ({
    key: row.key,
    height:
      room === undefined
        ? Math.min(heightOf(row), open ?? Number.POSITIVE_INFINITY)
        : Math.floor((room - arrangements[arrangement].transport) / rows.length),
    folded: folded.includes(row.key),
  }))
  const layoutKey = JSON.stringify(measured)
  const { slots, height } = useMemo(
    () => stack(JSON.parse(layoutKey), arrangement),
    [layoutKey, arrangement],
  )
  const isFolded = useCallback((key: string) => folded.includes(key), [folded])
  const flip = useCallback((key: string) => onFold(key, !isFolded(key)), [onFold, isFolded])
  const tabled = rows.find(({ key }) => key === tableKey)
  const isPhone = arrangement === 'phone'
  const shown = isPhone ? rows.filter(({ key }) => !isFolded(key)) : rows
  const shownSlots = slots.filter(({ key }) => shown.some((row) => row.key === key))
  const transport = <Transport player={player} arrangement={arrangement} isHeld={isHeld} />
  return (
    <div className={styles.score} data-arrangement={arrangement} data-drawn>
      <div className={styles.grid} style={gridOf(shownSlots, arrangement)}>
        {isPhone ? <span /> : transport}
        <Gutter
          player={player}
          rows={shown}
          slots={shownSlots}
          arrangement={arrangement}
          onFold={flip}
          onTable={setTableKey}
        />
        <div className={styles.plotArea} ref={ref}>
          <Plot
            player={player}
            rows={shown}
            slots={shownSlots}
            arrangement={arrangement}
            width={width}
            height={height}
          />
          <Changes changes={changes} />
          <SeekNotice player={player} />
        </div>
      </div>
      {isPhone && (
        <FoldedBar player={player} rows={rows.filter((row) => isFolded(row.key))} onOpen={flip} />
      )}
      {isPhone && transport}
      {tabled && (
        <TableTwin
          title={titleOf(tabled)}
          table={rowOf(tabled).table(sceneFor(player, tabled))}
          onClose={() => setTableKey(null)}
        />
      )}
    </div>
  )
}
