// What can be read of the versions at an instant.
import { FREE } from '../cluster/requests'
import { quantilesOf } from '../metrics/histogram'
import type { World } from '../world'
import type { VersionFigures } from './versions'

const LEAST = 5 // answers

/** Counts by version, in the order of `names`. */
export const figuresOf = (
  world: World,
  names: readonly string[],
  isCold: (server: number) => boolean,
): readonly VersionFigures[] => {
  const { versions: state, servers, requests } = world.state
  if (state === null) return []
  const inFlight = names.map(() => 0)
  for (let place = 0; place < requests.used; place++) {
    const server = requests.server[place]
    const isHeld = requests.phase[place] !== FREE && requests.id[place] >= 0
    if (isHeld && server >= 0 && requests.abandoned[place] === 0) inFlight[state.running[server]]++
  }
  return names.map((name, version) => {
    const ids: number[] = []
    for (let id = 0; id < servers.count; id++) {
      if (servers.present[id] === 1 && state.running[id] === version) ids.push(id)
    }
    const { answered, failed, errors, lost, users, newUsers, latencies } = state.counts[version]
    const served = answered - failed
    const cold = ids.filter(isCold).length
    return {
      name,
      servers: ids,
      inFlight: inFlight[version],
      cold,
      answered,
      failed,
      errors,
      lost,
      users,
      newUsers,
      p99: served < LEAST ? null : quantilesOf(latencies, served, [0.99])[0],
    }
  })
}
