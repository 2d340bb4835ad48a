// The places of a scaled pool: those that a document fills, and room for as many as it may grow to.
// An instance takes the lowest free place; the next one there is another generation.

import { furtherNames } from '../scenario/further'
import { defaultAddress } from '../scenario/roster'
import type { Scenario, ServerSpec } from '../scenario/scenario'

/** Servers of the scaled pool that come later: like its first, with a name and address of their
 * own. */
export const furtherServers = ({ pools, scaling }: Scenario): readonly ServerSpec[] => {
  if (scaling === undefined) return []
  const { servers } = pools[scaling.pool]
  const [first] = servers
  return furtherNames(scaling, pools).map((name, index) => {
    const place = servers.length + index + 1
    const address = defaultAddress({ pool: scaling.pool, place })
    return { ...first, name, address, id: place, state: 'up' }
  })
}

const known = new WeakMap<Scenario, readonly number[]>()

/** Ids of all places of the scaled pool. */
export const fleetOf = (scenario: Scenario): readonly number[] => {
  const before = known.get(scenario)
  if (before !== undefined) return before
  const { pools, scaling } = scenario
  const ids: number[] = []
  let next = 0
  pools.forEach(({ servers }, pool) => {
    for (let n = 0; n < servers.length; n++, next++) if (pool === scaling?.pool) ids.push(next)
  })
  for (let n = 0; n < furtherServers(scenario).length; n++, next++) ids.push(next)
  known.set(scenario, ids)
  return ids
}
