import type { CSSProperties } from 'react'
import type { LogProps } from './LogLines'

/** The lines that a log of a course panel keeps free from the start: what stands below it must not
 * move under the pointer while it fills. Beside two stages a laptop has no room for them. */
export const rowsOf = ({ rows, laneNames }: Pick<LogProps, 'rows' | 'laneNames'>) =>
  ({ '--rows': laneNames.length > 1 ? 1 : rows }) as CSSProperties
