// A small drawing for each chapter: what its figures will show, in their own marks.
import type { LessonId } from '../../course'
import { ageMark, box, cross, diamond, dot, dots, ring, type Stroke } from './strokes'

/** The size of all of them. */
export const QUESTION_SIZE = [136, 54] as const

const steps = (count: number, by: number): number[] =>
  Array.from({ length: count }, (_, index) => index * by)

/** Requests in a line to the left of `x`: the front is there and has waited longest. */
const line = (x: number, y: number, shares: readonly number[]): Stroke[] =>
  shares.flatMap((share, index): Stroke[] => {
    const at = [x - index * 9.5, y] as const
    return [
      ['one', dot(at)],
      ...(share > 0 ? [[ageMark(share), ring(at, share, 4.7)] as const] : []),
    ]
  })

const lane = (from: number, y: number) => `M${from} ${y}H106`
const server = (y: number, height = 13) => box([108, y - height / 2], [22, height])
const ticks = (y: number, xs: readonly number[]) => xs.map((x) => `M${x} ${y}v-8`).join('')

const why: Stroke[] = [
  ...line(97, 15, [0.89, 0.78, 0.67, 0.56, 0.44, 0.33, 0.22, 0, 0]),
  ['way', [30, 39, 48].map((y) => lane(30, y)).join('')],
  ['box', server(15) + [30, 39, 48].map((y) => server(y, 7)).join('')],
  ['one', dot([58, 30], 2.8)],
  ['two', dot([72, 39], 2.8)],
  ['three', dot([86, 48], 2.8)],
]

const layers: Stroke[] = [
  ['pen', `${box([16, 18], [38, 28], 1.5)}M16 26h38M35 18v8M22 36h14M22 40h9`],
  ['pen', 'M84 26v20h38V26M84 26l-7-9M122 26l7-9'],
  ['pen', 'M91 40V8h24v32M95 14h10M95 19h16M95 24h13M95 29h8'],
]

const algorithms: Stroke[] = [
  ['way', 'M4 27H44M53 27C62.5 27 62.5 12 72 12M53 27H72M53 27C62.5 27 62.5 42 72 42'],
  ['way', [12, 27, 42].map((y) => lane(72, y)).join('')],
  ['balancer', box([44, 8], [9, 38])],
  ['hollow', dots([16, 27], [0, 15])],
  ['box', [12, 27, 42].map((y) => server(y)).join('')],
  ...line(101, 12, [0.8, 0.6, 0.4]),
  ['two', dot([84, 27])],
  ['three', dot([101, 42])],
]

const health: Stroke[] = [
  ['hair', 'M8 20H98'],
  ['pen', ticks(20, [14, 29, 44, 59, 74, 89]) + ticks(44, [14, 29, 44])],
  ['cut', 'M8 44H98'],
  ['lost', [59, 74, 89].map((x) => cross([x, 39])).join('')],
  ['box', box([106, 13.5], [22, 13])],
  ['away', box([106, 37.5], [22, 13])],
]

const square = (x: number) => `M${x - 2.9} 24.1h5.8v5.8h-5.8z`
const triangle = (x: number) => `M${x} 36.2l3.8 6.9h-7.6z`
const beads = steps(9, 13.6).map((x) => x + 14)

const sessions: Stroke[] = [
  ['hair', 'M8 14H130M8 27H130M8 40H130'],
  ['one', dots([0, 14], beads, 3.2)],
  ['two', beads.slice(0, 6).map(square).join('')],
  ['three', beads.slice(6).map(square).join('') + beads.map(triangle).join('')],
  ['lost', 'M88.8 19v16'],
]

const fleet = [82, 99, 116]

const blueGreen: Stroke[] = [
  ['way', 'M4 27H30'],
  ['line', 'M39 27C52 27 52 15 66 15H80'],
  ['cut', 'M39 27C52 27 52 41 66 41H80'],
  ['balancer', box([30, 8], [9, 38])],
  ['box', fleet.map((x) => box([x, 8.5], [14, 13]) + box([x, 34.5], [14, 13])).join('')],
  ['current', fleet.map((x) => dot([x + 7, 15])).join('')],
  ['next', fleet.map((x) => diamond([x + 7, 41], 3.7)).join('')],
]

const ramp = 'M8 47H28V44H48V40H68V33H88V22H108V8H128'
const stages = [
  [18, 46.5],
  [38, 43.5],
  [58, 39.5],
  [78, 32.5],
  [98, 21.5],
  [118, 7.5],
] as const

const canary: Stroke[] = [
  ['nextTint', `${ramp}V48H8z`],
  ['hair', 'M8 48H128'],
  ['nextLine', ramp],
  ['next', stages.map((at) => diamond(at, 3.2)).join('')],
]

const autoscaling: Stroke[] = [
  ['greyTint', 'M8 38H52V24H78V12H104V30H128V48H8z'],
  ['line', 'M8 38H52V24H78V12H104V30H128'],
  ['heavy', 'M8 42C30 42 34 24 48 21S84 18 96 33S120 40 128 40'],
  ['hair', 'M8 48H128'],
]

const gateway: Stroke[] = [
  ['way', `M4 27H56${lane(64, 27)}`],
  ['heavy', 'M60 8v14M60 32v14'],
  ['hollow', dots([10, 27], [0, 12, 24, 36])],
  ['one', dots([72, 27], [0, 20])],
  ['box', server(27)],
  ['lost', cross([50, 42]) + cross([40, 46])],
]

const site = (x: number) =>
  box([x, 9], [46, 36], 3) + [15, 24, 33].map((y) => box([x + 12, y], [22, 6])).join('')

const regions: Stroke[] = [
  ['box', site(8)],
  ['away', site(82)],
  ['way', 'M56 22h24M56 32h24'],
  ['grey', dot([68, 22], 2.6)],
  ['lost', cross([68, 32])],
]

const choosing: Stroke[] = [
  ['pen', 'M68 12v8M68 20L34 32M68 20l34 12M34 36L18 46M34 36l16 10M102 36l-14 10M102 36l16 10'],
  ['box', diamond([68, 10], 5.5) + diamond([34, 34], 5.5) + diamond([102, 34], 5.5)],
  ['box', [18, 50, 118].map((x) => dot([x, 47], 3.2)).join('')],
  ['grey', dot([88, 47], 3.4)],
]

const glossary: Stroke[] = [
  ['box', [9.5, 22.5, 35.5].map((y) => box([26, y], [9, 9], 1.5)).join('')],
  ['pen', 'M28 14l2 2 4-4.6M28 27l2 2 4-4.6'],
  ['line', 'M44 14h56M44 27h42M44 40h50'],
]

/** The drawing of each chapter. */
export const questionDrawings: Readonly<Record<LessonId, readonly Stroke[]>> = {
  why,
  layers,
  algorithms,
  health,
  sessions,
  'blue-green': blueGreen,
  canary,
  autoscaling,
  gateway,
  regions,
  choosing,
  glossary,
}
