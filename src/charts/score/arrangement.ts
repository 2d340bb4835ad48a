// The measures of a score for each place it stands in. The panel chooses one by its own width.
import type { Frame } from '../axis'

export const arrangements = {
  course: { gutter: 194, left: 10, right: 56, gap: 80, transport: 46, folded: 26, head: 0 },
  tall: { gutter: 194, left: 10, right: 56, gap: 80, transport: 54, folded: 26, head: 0 },
  embed: { gutter: 160, left: 8, right: 54, gap: 80, transport: 48, folded: 26, head: 0 },
  phone: { gutter: 0, left: 16, right: 54, gap: 80, transport: 50, folded: 0, head: 26 },
  present: { gutter: 296, left: 16, right: 76, gap: 150, transport: 92, folded: 44, head: 0 },
} as const

export type Arrangement = keyof typeof arrangements

/** Pixels of the parts of the transport row, from its upper edge. */
export interface Track {
  readonly center: number
  readonly words: number // baseline of the words above the track
  readonly labels: number // baseline of the labels of the time axis
  readonly tagHeight: number
  readonly tagLeast: number // least width of the playhead's tag
}

const tracks: Readonly<Record<Arrangement, Track>> = {
  course: { center: 22, words: 14, labels: 43, tagHeight: 20, tagLeast: 50 },
  tall: { center: 30, words: 22, labels: 51, tagHeight: 20, tagLeast: 50 },
  embed: { center: 24, words: 16, labels: 45, tagHeight: 18, tagLeast: 46 },
  phone: { center: 26, words: 18, labels: 46, tagHeight: 22, tagLeast: 52 },
  present: { center: 34, words: 22, labels: 76, tagHeight: 38, tagLeast: 104 },
}

export const trackOf = (arrangement: Arrangement): Track => tracks[arrangement]

/** Before the plot has been measured it is as wide as in a panel of the course. */
export const plotWidthBefore: Readonly<Record<Arrangement, number>> = {
  course: 770,
  tall: 770,
  embed: 478,
  phone: 390,
  present: 1496,
}

export const frameOf = (arrangement: Arrangement, width: number): Frame => {
  const { left, right, gap } = arrangements[arrangement]
  return { width, left, right, gap }
}

/** How high an open row stands, where the course's height is `height`. */
export function openHeight(arrangement: Arrangement, height: number): number {
  if (arrangement === 'present') return 104
  if (arrangement === 'embed') return Math.max(44, Math.min(64, height))
  if (arrangement === 'phone') return Math.max(44, Math.min(58, height))
  return height
}

export interface Slot {
  readonly key: string
  readonly folded: boolean
  readonly top: number // of the row, with its head
  readonly height: number // of its chart
  readonly head: number // a title above the chart, on a phone
}

/** Where each row stands below the transport row, and the height of all. */
export function stack(
  rows: readonly { key: string; height: number; folded: boolean }[],
  arrangement: Arrangement,
): { slots: Slot[]; height: number } {
  const { transport, folded: low, head } = arrangements[arrangement]
  let top: number = transport
  const slots = rows.map((row): Slot => {
    const height = row.folded ? low : openHeight(arrangement, row.height)
    const above = row.folded ? 0 : head
    const slot = { key: row.key, folded: row.folded, top, height, head: above }
    top += above + height
    return slot
  })
  return { slots, height: top }
}

/** Rows to fold, in the order given, until the score is no higher than `height`. Two stay open. */
export function foldToFit(
  rows: readonly { key: string; height: number }[],
  order: readonly string[],
  { arrangement, height }: { arrangement: Arrangement; height: number },
): string[] {
  const folded: string[] = []
  const fits = (): boolean => {
    const list = rows.map((row) => ({ ...row, folded: folded.includes(row.key) }))
    return stack(list, arrangement).height <= height
  }
  for (const key of order) {
    if (fits() || rows.length - folded.length <= 2) break
    if (rows.some((row) => row.key === key)) folded.push(key)
  }
  return folded
}

/** Least height of an open row of the course: title, values and what they rest on. */
export const LEAST_OPEN = 48

/** How high an open row may be, with these folded, for the score to take no more than `height`. */
export function openToFit(
  folded: readonly string[],
  rows: number,
  { arrangement, height }: { arrangement: Arrangement; height: number },
): number {
  const { transport, folded: low } = arrangements[arrangement]
  const open = Math.max(1, rows - folded.length)
  const free = height - transport - folded.length * low
  return Math.max(LEAST_OPEN, Math.floor(free / open))
}
