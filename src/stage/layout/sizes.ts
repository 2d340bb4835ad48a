// The measures of each arrangement, read off the drawings of the visual language.
import type { Arrangement } from './geometry'

export interface Sizes {
  readonly dot: number
  readonly pitch: number
  readonly ring: number
  readonly figure: number // scale of a client figure
  readonly clients: number // x of the figures; y on a phone
  readonly balancer: number // x of its left edge; y of its top on a phone
  readonly thickness: number
  readonly bend: number // length of the curve behind the balancer
  readonly front: number // from the box back to place 0
  readonly box: { readonly width: number; readonly height: number; readonly fromRight: number }
  readonly inset: number // from the stage's side to the outermost mark
  readonly gap: number // from box to responses
  readonly heads: number // baseline of the column heads
  readonly margin: { readonly top: number; readonly bottom: number } // outside the balancer
  readonly slot: {
    readonly x: number
    readonly end: number // last x that leaves the ring free
    readonly pitch: number
    readonly dot: number
    readonly well: number
  }
  readonly identity: { readonly x: number; readonly radius: number }
  readonly name: number // x of the name in the box
  readonly ringAt: number // x of the ring in the box
  readonly percent: number | null // x of the percent's right edge; null: not shown
}

const course: Sizes = {
  dot: 4.2,
  pitch: 13.5,
  ring: 9,
  figure: 1,
  clients: 30,
  balancer: 138,
  thickness: 26,
  bend: 62,
  front: 10.5,
  box: { width: 166, height: 36, fromRight: 257 },
  inset: 19,
  gap: 14,
  heads: 26,
  margin: { top: 52, bottom: 42 },
  slot: { x: 48.6, end: 93, pitch: 12.8, dot: 3.8, well: 5.5 },
  identity: { x: 13, radius: 4 },
  name: 22,
  ringAt: 111,
  percent: 157,
}

/** Measures in CSS pixels; positions inside a box count from its left edge. */
export const sizes: Readonly<Record<Arrangement, Sizes>> = {
  course,
  compact: { ...course, heads: 20, margin: { top: 35, bottom: 23 } },
  embed: {
    dot: 3.6,
    pitch: 11.5,
    ring: 6.5,
    figure: 1,
    clients: 26,
    balancer: 116,
    thickness: 20,
    bend: 54,
    front: 9,
    box: { width: 120, height: 23, fromRight: 240 },
    inset: 16,
    gap: 16,
    heads: 18,
    margin: { top: 37.5, bottom: 4 },
    slot: { x: 48.7, end: 92, pitch: 10.5, dot: 3, well: 4.6 },
    identity: { x: 13, radius: 3.4 },
    name: 22,
    ringAt: 106.5,
    percent: null,
  },
  phone: {
    dot: 4.2,
    pitch: 13.5,
    ring: 8,
    figure: 1,
    clients: 16,
    balancer: 62,
    thickness: 20,
    bend: 36,
    front: 15,
    box: { width: 60, height: 54, fromRight: 0 },
    inset: 20,
    gap: 8,
    heads: 20,
    margin: { top: 62, bottom: 14 },
    slot: { x: 13, end: 51, pitch: 11.4, dot: 3.6, well: 4.9 },
    identity: { x: 0, radius: 0 },
    name: 7,
    ringAt: 44,
    percent: null,
  },
  present: {
    dot: 9.5,
    pitch: 29,
    ring: 20,
    figure: 2.1,
    clients: 44,
    balancer: 250,
    thickness: 44,
    bend: 110,
    front: 22.6,
    box: { width: 338, height: 74, fromRight: 526 },
    inset: 36,
    gap: 20,
    heads: 44,
    margin: { top: 83, bottom: 79 },
    slot: { x: 111, end: 190, pitch: 31, dot: 9, well: 12.8 },
    identity: { x: 26, radius: 9 },
    name: 44,
    ringAt: 228,
    percent: 320,
  },
}

/** From this many servers on a box shows number and ring only, and dots have no identity color. */
export const SERVERS_WITH_COLOR = 6

/** Figures drawn at most where each client has a way of its own, and the height that one needs. */
export const TIED_MOST = 12
export const FIGURE_TALL = 12.5

/** Servers drawn as boxes of their own; beyond, lanes are rows, and beyond ROWS they are groups. */
export const SERVERS_WITH_BOX = 10
export const ROWS = 60
/** Lanes drawn where a lane is a group. */
export const GROUPS = 30
