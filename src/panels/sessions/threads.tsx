// What four users go through, as a row of the score: a mark for each answer in the color and at the
// height of the server that gave it, an upright bar where a cart is lost.
import type { ReactNode } from 'react'
import type { Reading, Row, RowPlace, RowScene } from '../../charts/rows/row'
import { formatNumber, m } from '../../i18n'
import { countUpTo, type HappeningColumns, happeningKinds } from '../../sim'
import { HUES, hueOf } from '../../ui/hue'
import { lossReason, moveReason } from './reasons'
import styles from './threads.module.css'

const ANSWERED = happeningKinds.indexOf('answered')
const UNANSWERED = happeningKinds.indexOf('unanswered')
const MOVED = happeningKinds.indexOf('moved')
const LOST = happeningKinds.indexOf('lost')
const FINISHED = happeningKinds.indexOf('finished')

const NEAREST = 1.5 // pixels between two marks that can be told apart
const EDGE = 4

const one = (value: number): string => value.toFixed(1)

/** A mark for each seat: circle, square, triangle, diamond. */
const shapes: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${one(x - 2)} ${one(y)}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`,
  (x, y) => `M${one(x - 1.8)} ${one(y - 1.8)}h3.6v3.6h-3.6z`,
  (x, y) => `M${one(x)} ${one(y - 2.4)}l2.4 4.2h-4.8z`,
  (x, y) => `M${one(x)} ${one(y - 2.5)}l2.5 2.5l-2.5 2.5l-2.5 -2.5z`,
]

interface Threads {
  readonly marks: ReadonlyMap<number, string> // by server
  readonly lines: string
  readonly losses: string
  readonly misses: string
}

interface Strip {
  readonly top: number
  readonly bottom: number
  level(server: number): number
}

const stripsOf = (place: RowPlace, seats: number): readonly Strip[] => {
  const pitch = (place.height - 2 * EDGE) / seats
  const levels = Math.max(1, place.scene.servers.length - 1)
  return Array.from({ length: seats }, (_, seat) => {
    const top = EDGE + seat * pitch
    return {
      top,
      bottom: top + pitch,
      level: (server) => top + 3 + (Math.min(server, levels) / levels) * (pitch - 6),
    }
  })
}

/** Where the thread of a seat has come to. */
interface End {
  readonly client: number
  readonly x: number
  readonly y: number
  readonly server: number
}

function threadsOf(found: HappeningColumns, place: RowPlace): Threads {
  const strips = stripsOf(place, found.seats)
  const ends: (End | undefined)[] = strips.map(() => undefined)
  const marks = new Map<number, string>()
  let [lines, losses, misses] = ['', '', '']
  for (let row = 0; row < found.count; row++) {
    const seat = found.seat[row]
    const [kind, server, client] = [found.kind[row], found.server[row], found.client[row]]
    const strip = strips[seat]
    const x = place.x(found.at[row])
    if (kind === LOST) losses += `M${one(x)} ${one(strip.top)}V${one(strip.bottom)}`
    if (kind === FINISHED) ends[seat] = undefined
    if (kind === UNANSWERED) misses += `M${one(x - 2)} ${one(strip.bottom - 5)}l4 4m0 -4l-4 4`
    if (kind !== ANSWERED || server < 0) continue
    const y = strip.level(server)
    const before = ends[seat]
    const isOn = before?.client === client
    if (isOn && before.server === server && x - before.x < NEAREST) continue
    if (isOn) lines += `M${one(before.x)} ${one(before.y)}L${one(x)} ${one(y)}`
    marks.set(server, `${marks.get(server) ?? ''}${shapes[seat % shapes.length](x, y)}`)
    ends[seat] = { client, x, y, server }
  }
  return { marks, lines, losses, misses }
}

function draw(place: RowPlace): ReactNode {
  const { followed } = place.scene.cells
  if (followed === undefined) return null
  const { marks, lines, losses, misses } = threadsOf(followed, place)
  if (place.folded) return <path className={styles.loss} d={losses} />
  return (
    <>
      <path className={styles.thread} d={lines} />
      {[...marks].map(([server, path]) => (
        <path
          key={server}
          className={hueOf(place.scene.servers.length > HUES ? HUES : server)}
          fill="currentColor"
          d={path}
        />
      ))}
      <path className={styles.miss} d={misses} />
      <path className={styles.loss} d={losses} />
    </>
  )
}

const upTo = (found: HappeningColumns, scene: RowScene, cell: number): number =>
  countUpTo(found.at, found.count, (cell + 1) * scene.cells.width)

const countOf = (found: HappeningColumns, end: number, kind: number): number =>
  found.kind.subarray(0, end).reduce((sum, each) => sum + (each === kind ? 1 : 0), 0)

function read(scene: RowScene, cell: number): Reading {
  const { followed } = scene.cells
  const lost = followed ? countOf(followed, upTo(followed, scene, cell), LOST) : 0
  const value = followed && cell >= 0 ? formatNumber(lost) : m.chart_none()
  return {
    items: [],
    main: 0,
    unit: '',
    aside: { label: m.sessions_row_lost(), value, tone: lost > 0 ? 'bad' : 'plain' },
    note: '',
  }
}

const kindWords: readonly (() => string)[] = [
  m.sessions_happened_answered,
  m.sessions_happened_unanswered,
  m.sessions_happened_moved,
  m.sessions_happened_lost,
  m.sessions_happened_finished,
]

// Reasons for moves, and after them those for losses.
const SPAN = 100
const whyWord = (code: number): string => (code < SPAN ? moveReason(code) : lossReason(code - SPAN))

function whyOf(found: HappeningColumns, row: number): number | null {
  if (found.kind[row] === MOVED) return found.why[row]
  return found.kind[row] === LOST ? SPAN + found.why[row] : null
}

function table({ cells, servers }: RowScene) {
  const { followed } = cells
  const nameOf = (server: number) => servers[server]?.name ?? m.chart_none()
  return {
    columns: [
      { label: m.sessions_seconds(), digits: 2 },
      { label: m.sessions_column_user(), digits: 0 },
      { label: m.sessions_column_happened(), digits: 0, word: (kind: number) => kindWords[kind]() },
      { label: m.sessions_column_server(), digits: 0, word: nameOf },
      { label: m.sessions_column_why(), digits: 0, word: whyWord },
    ],
    rows: Array.from({ length: followed?.count ?? 0 }, (_, row): (number | null)[] => {
      if (followed === undefined) return []
      const { at, client, kind, server } = followed
      return [at[row] / 1e6, client[row] + 1, kind[row], server[row], whyOf(followed, row)]
    }),
  }
}

function says(scene: RowScene, cell: number): string {
  const { followed } = scene.cells
  if (followed === undefined) return m.chart_none()
  const end = upTo(followed, scene, cell)
  const counts = {
    answers: formatNumber(countOf(followed, end, ANSWERED)),
    moves: formatNumber(countOf(followed, end, MOVED)),
    lost: formatNumber(countOf(followed, end, LOST)),
  }
  const last = followed.kind.subarray(0, end).lastIndexOf(MOVED)
  if (last < 0) return m.sessions_row_says(counts)
  return m.sessions_row_says_moved({
    ...counts,
    user: formatNumber(followed.client[last] + 1),
    server: scene.servers[followed.server[last]]?.name ?? '',
    why: moveReason(followed.why[last]),
  })
}

/** What four users of a lane go through. */
export const threads: Row = {
  id: 'threads',
  quantity: 'users',
  title: m.sessions_row,
  height: 60,
  reach: () => 1,
  read,
  ticks: () => [],
  draw,
  table,
  says,
}
