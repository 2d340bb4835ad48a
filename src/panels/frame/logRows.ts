import type { CSSProperties } from 'react'

/** The lines that a log of a course panel keeps free from the start: what stands below it must not
 * move under the reader's pointer while it fills. */
export const rowsOf = (rows: number) => ({ '--rows': rows }) as CSSProperties
