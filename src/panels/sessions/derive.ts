// What the panel shows at an instant of one lane, from the picture of its sessions.
import { addressOfUser, type Moment, type ServerMoment, type SessionsMoment } from '../../sim'

/** Users that are shown one by one. */
export const SHOWN = 6

/** A user as the panel shows it. */
export interface ShownUser {
  readonly client: number
  readonly address: string
  readonly hasMoved: boolean
  readonly isShared: boolean
  readonly refuses: boolean
  readonly isBot: boolean
  readonly named: number // server id in its cookie or token; below 0: none
  readonly home: number // server id that has its cart; -1: none
  readonly items: number
  readonly lost: number
}

/** The users who are shown one by one: those who came first. */
export function shownUsers({ users }: SessionsMoment): readonly ShownUser[] {
  return Array.from({ length: Math.min(SHOWN, users.count) }, (_, row) => {
    const client = users.client[row]
    const isShared = users.shared[row] === 1
    return {
      client,
      address: addressOfUser(client, users.moves[row], isShared),
      hasMoved: users.moves[row] > 0,
      isShared: isShared && users.moves[row] === 0,
      refuses: users.refuses[row] === 1,
      isBot: users.isBot[row] === 1,
      named: users.named[row],
      home: users.home[row],
      items: users.items[row],
      lost: users.lost[row],
    }
  })
}

/** What a server is doing, in one word of the panel. */
export type Standing = 'up' | 'drain' | 'down' | 'crashed' | 'gone'

/** A server as the panel shows it. */
export interface ShownServer {
  readonly id: number
  readonly name: string
  readonly standing: Standing
  readonly carts: number
  readonly share: number // of the requests so far, 0 to 1
}

const standingOf = ({ present, condition, admin }: ServerMoment): Standing => {
  if (!present) return 'gone'
  if (condition === 'crashed') return 'crashed'
  if (admin === 'down' || admin === 'drain') return admin
  return 'up'
}

/** The servers, with those that are gone. */
export function shownServers({ servers, sessions }: Moment): readonly ShownServer[] {
  const all = servers.reduce((sum, { assigned }) => sum + assigned, 0)
  return servers.map((server) => ({
    id: server.id,
    name: server.name,
    standing: standingOf(server),
    carts: sessions?.carts[server.id] ?? 0,
    share: all > 0 ? server.assigned / all : 0,
  }))
}

/** Jain's index of the requests of servers that are there; 1: all have the same. */
export function fairnessOf({ servers }: Moment): number | null {
  const sent = servers.filter(({ present }) => present).map(({ assigned }) => assigned)
  const sum = sent.reduce((total, one) => total + one, 0)
  const squares = sent.reduce((total, one) => total + one * one, 0)
  return squares > 0 ? (sum * sum) / (sent.length * squares) : null
}

/** A line of counts as an SVG path of steps; `x` and `y` place an instant and a count. */
export function stepsOf(
  values: ArrayLike<number>,
  { x, y }: { x: (cell: number) => number; y: (value: number) => number },
): string {
  let path = ''
  for (let cell = 0; cell < values.length; cell++) {
    const height = y(values[cell]).toFixed(1)
    if (cell === 0) path = `M${x(0).toFixed(1)} ${height}`
    else if (values[cell] !== values[cell - 1]) path += `H${x(cell).toFixed(1)}V${height}`
  }
  return values.length > 0 ? `${path}H${x(values.length).toFixed(1)}` : ''
}
