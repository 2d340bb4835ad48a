// Which level of servers a request goes to, where a pool has several or some are not at their best:
// drawn for each attempt by the percents that each level takes, as Envoy does. Within a level the
// policy chooses as ever; the list that it sees is narrowed for this one decision.
import { setOpen } from '../balancers/ready'
import { openPlace } from '../gateway/pool'
import { HashedStream } from '../random/hashed'
import type { World } from '../world'
import { hasLevels, type Loads, levelsOf, loadsOf } from './panic'
import type { PoolHealth } from './state'

/** A part of the traffic: a level, and whether its degraded servers are meant. */
export interface Part {
  readonly level: number // -1: nobody takes anything
  readonly degraded: boolean
}

const NOWHERE: Part = { level: -1, degraded: false }

/** The part that takes the request whose draw is `percent`, 0 to 99. */
export const partAt = ({ well, degraded }: Loads, percent: number): Part => {
  let sum = 0
  for (const [level, load] of well.entries()) {
    sum += load
    if (percent < sum) return { level, degraded: false }
  }
  for (const [level, load] of degraded.entries()) {
    sum += load
    if (percent < sum) return { level, degraded: true }
  }
  return NOWHERE
}

/** The loads of a gateway's pool now; null where it has no levels. */
export const loadsAt = (world: World, index: number): Loads | null => {
  const { servers, gateways } = world.state
  const { health, known } = gateways[index].pool
  if (health === null || !hasLevels(servers, health, known.ids)) return null
  return loadsOf(levelsOf(servers, health, known.ids), health.spec.panic * 100)
}

const takes = (world: World, health: PoolHealth, told: Part & { id: number; all: boolean }) => {
  const { servers } = world.state
  const { id, level, degraded, all } = told
  if (servers.admin[id] !== 'up' || servers.facts[id].spec.priority !== level) return false
  return all || (health.out[id] === 0 && (health.degraded[id] === 1) === degraded)
}

/** Leaves open, for the attempt at `place`, the part of a gateway's list that it goes to. Who is
 * willing stays as it is: a rule that remembers its list goes on with it. */
export const narrow = (world: World, index: number, place: number): void => {
  const { requests, gateways } = world.state
  const { pool } = gateways[index]
  const { health, known } = pool
  const loads = loadsAt(world, index)
  if (health === null || loads === null) return
  const draws = new HashedStream(world.seed, 'levels')
  const draw = draws.uniformAt(requests.id[place], requests.attempt[place])
  const part = partAt(loads, Math.floor(100 * draw))
  const all = part.level >= 0 && loads.panics[part.level]
  const tried = requests.tried.get(place) ?? []
  let open = 0
  for (let at = 0; at < known.count; at++) {
    openPlace(pool, at)
    const id = known.ids[at]
    if (!takes(world, health, { ...part, id, all })) setOpen(known, at, false)
    else if (known.open[at] === 1 && !tried.includes(id)) open++
  }
  if (open > 0 || part.level < 0) return
  // All of that part have refused this request, or have no room: any other may take it.
  for (let at = 0; at < known.count; at++) openPlace(pool, at)
}
