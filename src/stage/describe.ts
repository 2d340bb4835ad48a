// The text twin of a moment: what the picture shows, as data, in the order of the picture.
import { shownName } from '../i18n'
import { type AnswerCounts, type Moment, phases, type ServerMoment } from '../sim'
import { code } from './flow/crowd'
import { type Standing, standingOf } from './picture'

/** Servers that get a sentence of their own; the rest share one. */
const SENTENCES = 10

/** One statement about a moment. Times in microseconds. */
export type Statement =
  | { readonly kind: 'on-the-way'; readonly toBalancer: number; readonly toServers: number }
  | { readonly kind: 'held'; readonly count: number; readonly oldest: number }
  | {
      readonly kind: 'server'
      readonly name: string
      readonly standing: Standing
      readonly isHung: boolean
      readonly working: number
      readonly abandoned: number
      readonly waiting: number
      readonly oldest: number // how long the first in line has waited since it was sent
    }
  | {
      readonly kind: 'more-servers'
      readonly count: number
      readonly working: number
      readonly waiting: number
    }
  | {
      readonly kind: 'connections'
      readonly held: number
      readonly bound: readonly { readonly name: string; readonly count: number }[]
    }
  | { readonly kind: 'joined'; readonly count: number }
  | { readonly kind: 'answered'; readonly counts: AnswerCounts }
  | { readonly kind: 'lost'; readonly count: number }

interface Line {
  oldest: number
  abandoned: number
}

/** Longest wait and abandoned work, by server id; the gateway's under -1. */
function linesOf({ at, requests }: Moment): Map<number, Line> {
  const lines = new Map<number, Line>()
  const { count, phase, server, sentAt, abandoned } = requests
  for (let row = 0; row < count; row += 1) {
    const isHeld = phase[row] === code.held
    const key = isHeld ? -1 : server[row]
    const line = lines.get(key) ?? { oldest: 0, abandoned: 0 }
    if (isHeld || phase[row] === code.waiting) line.oldest = Math.max(line.oldest, at - sentAt[row])
    if (phase[row] === code.inService) line.abandoned += abandoned[row]
    lines.set(key, line)
  }
  return lines
}

const serverStatement = (
  moment: Moment,
  server: ServerMoment,
  line: Line | undefined,
): Statement => ({
  kind: 'server',
  name: shownName(server.name),
  standing: standingOf(moment, server),
  isHung: server.condition === 'hung',
  working: server.busy,
  abandoned: line?.abandoned ?? 0,
  waiting: server.waiting,
  oldest: line?.oldest ?? 0,
})

/** What can be said of one server; null where there is none of this id. */
export function describeServer(moment: Moment, id: number): Statement | null {
  const server = moment.servers.find((one) => one.id === id)
  return server ? serverStatement(moment, server, linesOf(moment).get(id)) : null
}

function onTheWay({ requests }: Moment): Statement {
  const counts = phases.map(() => 0)
  for (let row = 0; row < requests.count; row += 1) counts[requests.phase[row]] += requests.stride
  return {
    kind: 'on-the-way',
    toBalancer: counts[code.connecting] + counts[code.toGateway],
    toServers: counts[code.toServer],
  }
}

/** How many connections there are, and how many of them each server has to itself. */
function connectionStatement({ connections, servers }: Moment): Statement {
  const counts = new Map<number, number>()
  for (let row = 0; row < connections.count; row += 1) {
    const server = connections.server[row]
    counts.set(server, (counts.get(server) ?? 0) + connections.stride)
  }
  return {
    kind: 'connections',
    held: connections.held,
    bound: servers.flatMap(({ id, name }) => {
      const count = counts.get(id)
      return count === undefined ? [] : [{ name: shownName(name), count }]
    }),
  }
}

const isAnswering = ({ server, ...own }: AnswerCounts): boolean =>
  Object.values(own).some((count) => count > 0)

/** What can be said of a moment; empty statements are left out. */
export function describeMoment(moment: Moment): Statement[] {
  const lines = linesOf(moment)
  const { servers, totals, held } = moment
  const way = onTheWay(moment)
  const statements: Statement[] = []
  if (moment.connections.held > 0) statements.push(connectionStatement(moment))
  if (way.kind === 'on-the-way' && way.toBalancer + way.toServers > 0) statements.push(way)
  if (held > 0) statements.push({ kind: 'held', count: held, oldest: lines.get(-1)?.oldest ?? 0 })
  const joined = moment.requests.joined.reduce((sum, one) => sum + one, 0)
  if (joined > 0) statements.push({ kind: 'joined', count: joined * moment.requests.stride })
  const named = servers.length > SENTENCES + 1 ? servers.slice(0, SENTENCES) : servers
  for (const server of named) statements.push(serverStatement(moment, server, lines.get(server.id)))
  const rest = servers.slice(named.length)
  if (rest.length > 0)
    statements.push({
      kind: 'more-servers',
      count: rest.length,
      working: rest.reduce((sum, { busy }) => sum + busy, 0),
      waiting: rest.reduce((sum, { waiting }) => sum + waiting, 0),
    })
  if (moment.answers && isAnswering(moment.answers))
    statements.push({ kind: 'answered', counts: moment.answers })
  // What a rule turns away is told among the answers.
  const lost = totals.failed + totals.rejected - (moment.answers?.blocked ?? 0)
  if (lost > 0) statements.push({ kind: 'lost', count: lost })
  return statements
}
