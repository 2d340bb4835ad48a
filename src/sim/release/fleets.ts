// The servers of a release: who is in a fleet, when it takes requests, and how it goes.
import { IN_SERVICE, TO_SERVER, WAITING } from '../cluster/requests'
import { judgePlain } from '../cluster/servers'
import { cutOff, loseAll } from '../gateway/crash'
import { sendBack } from '../gateway/route'
import type { AdminState } from '../scenario/scenario'
import type { World } from '../world'

/** Ids of the servers of a pool, there or not. */
export const serversIn = ({ state }: World, pool: number): readonly number[] => {
  const { servers } = state
  const ids: number[] = []
  for (let id = 0; id < servers.count; id++) if (servers.facts[id].pool === pool) ids.push(id)
  return ids
}

/** Whether they take requests. The lists are not made anew: the caller does so once. */
export const admit = (world: World, ids: readonly number[], admin: AdminState): void => {
  for (const id of ids) world.state.servers.admin[id] = admin
}

/** They are there from now on, with `version`, and take nothing yet. */
export const raise = (world: World, ids: readonly number[], version: number): void => {
  const { servers } = world.state
  for (const id of ids) {
    servers.present[id] = 1
    servers.admin[id] = 'down'
    judgePlain(servers, id)
    world.versions?.install(world, id, version)
  }
}

/** They are gone, with whatever they had; answers how many requests that were. */
export const lower = (world: World, ids: readonly number[]): number => {
  const { servers } = world.state
  const lost = heldBy(world, ids)
  for (const id of ids) {
    servers.present[id] = 0
    servers.admin[id] = 'down'
    judgePlain(servers, id)
    loseAll(world, id, sendBack)
  }
  return lost
}

/** What they have is cut off; they stay. Answers how many requests that were. */
export const sever = (world: World, ids: readonly number[]): number => {
  const lost = heldBy(world, ids)
  for (const id of ids) cutOff(world, id, sendBack)
  return lost
}

/** Number of the version that a fleet runs, or ran last. */
export const runningAt = ({ state }: World, ids: readonly number[]): number =>
  state.versions?.running[ids[0]] ?? 0

/** Connections of clients that lead to the servers. */
export const linksTo = ({ state, wires }: World, ids: readonly number[]): number => {
  if (state.connections === null || wires === null) return 0
  const { server } = wires.columns(state.connections)
  return server.reduce((sum, id) => sum + (ids.includes(id) ? 1 : 0), 0)
}

/** Whether the servers have nothing to do, and nothing more can come: no request is there or on its
 * way, no connection leads there, and no user is known by them. */
export const isQuiet = (world: World, ids: readonly number[]): boolean => {
  const { requests } = world.state
  if (world.scenario.affinity !== undefined) return false
  for (let place = 0; place < requests.used; place++) {
    const phase = requests.phase[place]
    const isThere = phase === WAITING || phase === IN_SERVICE || phase === TO_SERVER
    if (!isThere || requests.abandoned[place] === 1 || requests.id[place] < 0) continue
    if (ids.includes(requests.server[place])) return false
  }
  return linksTo(world, ids) === 0
}

/** Requests that the servers have and that somebody waits for. */
export const heldBy = ({ state }: World, ids: readonly number[]): number => {
  const { requests } = state
  let count = 0
  for (let place = 0; place < requests.used; place++) {
    const phase = requests.phase[place]
    const isThere = phase === WAITING || phase === IN_SERVICE
    if (!isThere || requests.abandoned[place] === 1 || requests.id[place] < 0) continue
    if (ids.includes(requests.server[place])) count++
  }
  return count
}
