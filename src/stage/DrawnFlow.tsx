import { useMemo, useSyncExternalStore } from 'react'
import type { DrawnFlowProps } from './drawing'
import { sketchOf } from './sketchOf'
import styles from './stage.module.css'
import { frameOptionsAt } from './useStage'

/** The flow of requests as shapes, at the moment where the run stands. */
export function DrawnFlow({ player, lane, geometry, palette, full }: DrawnFlowProps) {
  const moment = useSyncExternalStore(
    (listener) => player.subscribe(listener),
    () => player.moment(lane),
  )
  const shapes = useMemo(() => {
    const options = { chosen: -1, isStill: false, full, ...frameOptionsAt(player, lane, moment) }
    return sketchOf({ moment, geometry, palette, options })
  }, [player, lane, moment, geometry, palette, full])
  return (
    <svg
      className={styles.flow}
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      aria-hidden="true"
    >
      {shapes.map(({ d, color, alpha, width, dash }, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: a moment's shapes stand still
          key={index}
          d={d}
          opacity={alpha < 1 ? alpha : undefined}
          fill={width > 0 ? 'none' : color}
          stroke={width > 0 ? color : 'none'}
          strokeWidth={width || undefined}
          strokeDasharray={dash}
        />
      ))}
    </svg>
  )
}
