// The picture of the connections that clients have at an instant, as plain data.
import { CLOSED, type Connections, connectionsIn, NOWHERE } from './cluster/connections'
import { READING } from './cluster/requests'
import { recentShare, spentBy } from './gateway/cpu'
import type { ConnectionColumns, GatewayMoment } from './moment'
import type { World } from './world'

// More connections than this are sampled: every k-th by id.
const PICTURED_MAX = 16_384
const PLACES_MAX = 1_048_576

const columnsFor = (count: number, held: number, stride: number): ConnectionColumns => ({
  count,
  held,
  stride,
  id: new Int32Array(count),
  step: new Uint8Array(count),
  client: new Int32Array(count),
  server: new Int16Array(count),
  busy: new Int32Array(count),
  carried: new Int32Array(count),
  openedAt: new Float64Array(count),
})

/** The connections that are not closed, by id. */
export const connectionColumns = (table: Connections): ConnectionColumns => {
  if (table.held === 0) return columnsFor(0, 0, 1)
  const stride = Math.max(1, Math.floor((table.held + PICTURED_MAX - 1) / PICTURED_MAX))
  const keys = new Float64Array(table.held)
  let [count, held] = [0, 0]
  for (let place = 0; place < table.used; place++) {
    if (table.step[place] === NOWHERE || table.step[place] === CLOSED) continue
    held++
    if (table.id[place] % stride === 0) keys[count++] = table.id[place] * PLACES_MAX + place
  }
  const sorted = keys.subarray(0, count).sort()
  const columns = columnsFor(count, held, stride)
  for (let row = 0; row < count; row++) {
    const place = sorted[row] % PLACES_MAX
    columns.id[row] = table.id[place]
    columns.step[row] = table.step[place]
    columns.client[row] = table.client[place]
    columns.server[row] = table.server[place]
    columns.busy[row] = table.busy[place]
    columns.carried[row] = table.carried[place]
    columns.openedAt[row] = table.openedAt[place]
  }
  return columns
}

/** What the gateways do themselves, in their order. */
export const gatewayMoments = (world: World): readonly GatewayMoment[] => {
  const { gateways, requests, fronts, now } = world.state
  const connections = connectionsIn(world)
  const reading = new Int32Array(gateways.length)
  const open = new Int32Array(gateways.length)
  if (gateways.some(({ cores }) => cores !== null)) {
    for (let place = 0; place < requests.used; place++) {
      if (requests.phase[place] === READING) reading[requests.gateway[place]]++
    }
  }
  for (let link = 0; link < connections.used; link++) {
    const step = connections.step[link]
    if (step !== NOWHERE && step !== CLOSED) open[connections.gateway[link]]++
  }
  return fronts.map((index): GatewayMoment => {
    const { cores, posts } = gateways[index]
    const behind = posts.map((post) => gateways[post])
    return {
      cores: cores?.freeAt.length ?? 0,
      busyTime: cores === null ? 0 : spentBy(cores, now),
      utilization: cores === null ? 0 : recentShare(cores, now),
      reading: reading[index],
      connections: open[index],
      idle: behind.reduce((sum, { idle }) => idle.reduce((total, one) => total + one, sum), 0),
      dialed: behind.reduce((sum, { dialed }) => sum + dialed, 0),
    }
  })
}

/** Who is read first at a gateway, or will be, stands in front. */
export const lineUp = ({ state }: World, standing: Int32Array): void => {
  const { requests, gateways } = state
  if (gateways.every(({ cores }) => cores === null)) return
  const { used, phase, until, id } = requests
  const places: number[] = []
  for (let place = 0; place < used; place++) if (phase[place] === READING) places.push(place)
  places.sort((a, b) => until[a] - until[b] || id[a] - id[b])
  places.forEach((place, index) => {
    standing[place] = index
  })
}
