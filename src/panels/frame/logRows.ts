import type { CSSProperties } from 'react'
import type { LogProps } from './LogLines'

/** Lines of the log beside several stages. */
export const LANES_ROWS = 2

/** The lines that a log of a course panel keeps free from the start: what stands below it must not
 * move under the pointer while it fills. Beside two stages a laptop has no room for more. */
export const rowsOf = ({ rows, laneNames }: Pick<LogProps, 'rows' | 'laneNames'>) =>
  ({ '--rows': laneNames.length > 1 ? Math.min(LANES_ROWS, rows) : rows }) as CSSProperties
