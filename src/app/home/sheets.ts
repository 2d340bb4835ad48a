// Three pages that hold the same panel: a chapter, somebody else's text, a wall.
import { ageMark, box, dot, ring, type Stroke } from './strokes'

/** The size of all of them. */
export const USE_SIZE = [372, 172] as const

type Point = readonly [x: number, y: number]

const bars = (rows: readonly (readonly [x: number, y: number, w: number, h: number])[]): Stroke => [
  'bar',
  rows.map(([x, y, w, h]) => box([x, y], [w, h], 1.5)).join(''),
]

/** The panel in small: one line too long, a balancer, the score below. */
function panel([x, y]: Point, [w, h]: Point, r: number): Stroke[] {
  const stage = h * 0.58
  const rows = [0.24, 0.5, 0.76].map((share) => y + stage * share)
  const [from, to] = [x + w * 0.2, x + w * 0.74]
  const line = [0.8, 0.7, 0.6, 0.5, 0.4].map((share, index) => ({
    at: [to - r * (1.8 + index * 3.2), rows[0]] as const,
    share,
  }))
  const score = y + stage
  const below = h - stage
  const end = x + w * 0.6
  return [
    ['sheet', box([x, y], [w, h], 3)],
    ['ground', box([x + 0.5, y + 0.5], [w - 1, stage], 2.5)],
    ['way', rows.map((row) => `M${from} ${row}H${to}`).join('')],
    [
      'box',
      rows.map((row) => box([to, row - stage * 0.08], [w * 0.16, stage * 0.16], 1.5)).join(''),
    ],
    ['one', line.map(({ at }) => dot(at, r)).join('')],
    ...line.map(({ at, share }): Stroke => [ageMark(share), ring(at, share, r * 1.58)]),
    ['two', dot([to - r * 1.8, rows[1]], r)],
    ['three', dot([to - r * 1.8, rows[2]], r) + dot([to - r * 5, rows[2]], r)],
    ['balancer', box([x + w * 0.16, y + stage * 0.12], [w * 0.024, stage * 0.76], 2)],
    ['hair', `M${x + w * 0.08} ${score + below * 0.24}H${x + w * 0.92}`],
    ['grey', dot([end, score + below * 0.24], r * 1.2)],
    [
      'heavy',
      `M${x + w * 0.08} ${score + below * 0.72}` +
        `C${x + w * 0.3} ${score + below * 0.72} ${end - w * 0.2} ${score + below * 0.66} ` +
        `${end} ${score + below * 0.46}`,
    ],
  ]
}

const frame: Stroke = ['sheet', box([0.5, 0.5], [371, 171], 4)]

/** A chapter: contents at the left, prose, a panel. */
export const coursePage: readonly Stroke[] = [
  frame,
  bars([40, 34, 44, 30, 38].map((w, row) => [20, 26 + row * 12, w, 3] as const)),
  bars([
    [92, 22, 150, 9],
    [92, 42, 190, 4],
    [92, 51, 182, 4],
  ]),
  ...panel([92, 66], [252, 90], 2.2),
]

/** Somebody else's page with a panel in it. */
export const hostPage: readonly Stroke[] = [
  frame,
  bars([
    [28, 20, 92, 8],
    [28, 38, 300, 4],
    [28, 47, 284, 4],
    [28, 56, 296, 4],
    [28, 152, 280, 4],
  ]),
  ...panel([28, 70], [220, 72], 2.2),
]

/** One panel, large. */
export const wallPage: readonly Stroke[] = [
  frame,
  bars([[20, 18, 230, 11]]),
  ...panel([20, 42], [332, 116], 3.3),
]
