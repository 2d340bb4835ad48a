// What the SVG marks show of a moment: rounded, so that they are drawn anew only when a reader
// could see a difference.
import { shownName } from '../i18n'
import type { CellsView, Condition, Moment, ServerMoment } from '../sim'
import { type Geometry, laneOf } from './layout/geometry'
import { ratesAt, utilizationAt } from './utilization'

/** What a server is to the pool, the first that applies; spare: a place for autoscaling to fill;
 * undeployed: of a fleet that no release has started yet; standby: of one that gets no requests. */
export type Standing =
  | 'spare'
  | 'undeployed'
  | 'standby'
  | 'removed'
  | 'down'
  | 'crashed'
  | 'draining'
  | 'out'
  | 'in'

export interface LanePicture {
  readonly key: number // id of the first server
  readonly name: string
  readonly last: string | null // name of the last server of a group
  readonly standing: Standing
  readonly condition: Condition
  readonly speed: number
  readonly isBackup: boolean
  readonly left: number // requests that a draining server still has
  readonly utilization: number // whole percent
  readonly memory: number // whole percent; 0 without a limit
  readonly rate: number // attempts a second, one decimal
  readonly weight: number
  readonly members: number
  readonly pool: number
}

export interface StagePicture {
  readonly lanes: readonly LanePicture[]
  readonly turn: number // lane that is next, -1: no turn
  readonly asked: number // requests a second
  readonly desk: number // whole percent of its cores that the balancer needs; -1: none
}

/** True where no balancer sends customers to the server, because of its health. */
export const isTakenOut = ({ health }: Moment, id: number): boolean => {
  const beliefs = health?.beliefs.filter(({ server }) => server === id) ?? []
  return beliefs.length > 0 && beliefs.every(({ isIn }) => !isIn)
}

/** Of a server that does not serve: what it is to a release between two fleets; null: nothing. */
function standingInRelease({ release }: Moment, { pool, present }: ServerMoment): Standing | null {
  if (release?.kind !== 'blue-green') return null
  const fleet = release.fleets.find((one) => one.pool === pool)
  if (!fleet) return null
  const isNew = !release.steps.some(({ step, number }) => step === 'deploying' && number === pool)
  if (fleet.stage === 'gone' && isNew) return 'undeployed'
  return present ? 'standby' : null
}

/** What a server is to its pool. */
export function standingOf(moment: Moment, server: ServerMoment): Standing {
  const { id, present, admin, condition } = server
  const released = !present || admin === 'down' ? standingInRelease(moment, server) : null
  if (released !== null) return released
  if (!present) return moment.scaling === undefined ? 'removed' : 'spare'
  if (admin === 'down') return 'down'
  if (condition === 'crashed') return 'crashed'
  if (admin === 'drain') return 'draining'
  return isTakenOut(moment, id) ? 'out' : 'in'
}

const mean = (values: Float32Array, from: number, to: number): number => {
  let sum = 0
  for (let i = from; i < to; i += 1) sum += values[i]
  return to > from ? sum / (to - from) : 0
}

/** The picture of a moment. */
export function pictureOf(moment: Moment, cells: CellsView, geometry: Geometry): StagePicture {
  const { servers, at } = moment
  const utilization = utilizationAt(cells, at, servers)
  const rates = ratesAt(cells, at, servers)
  const lanes = geometry.lanes.map(({ index }): LanePicture => {
    const from = index * geometry.group
    const to = Math.min(servers.length, from + geometry.group)
    const members = servers.slice(from, to)
    const [first] = members
    return {
      key: first.id,
      name: shownName(first.name),
      last: members.length > 1 ? shownName(members[members.length - 1].name) : null,
      standing: members.length > 1 ? 'in' : standingOf(moment, first),
      condition: members.length > 1 ? 'well' : first.condition,
      speed: first.speed,
      isBackup: first.admin === 'backup',
      left: first.busy + first.waiting,
      utilization: Math.round(mean(utilization, from, to) * 100),
      memory: Math.round(Math.max(...members.map(({ memory }) => memory)) * 100),
      rate: Math.round(mean(rates, from, to) * members.length * 10) / 10,
      weight: first.weight,
      members: members.length,
      pool: first.pool,
    }
  })
  const next = servers.findIndex(({ id }) => id === moment.turn)
  return {
    lanes,
    turn: next < 0 ? -1 : laneOf(geometry, next),
    asked: Math.round(moment.rates.reduce((sum, rate) => sum + rate, 0) * 10) / 10,
    desk: deskOf(moment),
  }
}

// Of several balancers, the one that has most to do.
const deskOf = ({ gateways }: Moment): number => {
  const working = gateways.filter(({ cores }) => cores > 0)
  return working.length === 0
    ? -1
    : Math.round(Math.max(...working.map(({ utilization }) => utilization)) * 100)
}

const sameLane = (a: LanePicture, b: LanePicture): boolean =>
  (Object.keys(a) as (keyof LanePicture)[]).every((key) => a[key] === b[key])

/** Whether two pictures look alike. */
export const samePicture = (a: StagePicture, b: StagePicture): boolean =>
  a.turn === b.turn &&
  a.asked === b.asked &&
  a.desk === b.desk &&
  a.lanes.length === b.lanes.length &&
  a.lanes.every((lane, i) => sameLane(lane, b.lanes[i]))
