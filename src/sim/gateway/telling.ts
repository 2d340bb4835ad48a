// Whoever watches how attempts end hears of each: limits, health, and a policy that learns.
import type { AttemptEnd } from '../health/care'
import type { World } from '../world'
import { notify } from './choosing'
import { ERROR } from './fate'
import { openPlace } from './pool'

/** Beside the codes of causes: the client ended the attempt. */
export const BY_CLIENT = -1

const endOf = (cause: number): Exclude<AttemptEnd, 'malformed'> => {
  if (cause === BY_CLIENT) return 'client'
  if (cause === 0) return 'answered'
  return cause === ERROR ? 'status' : 'connection'
}

/** The attempt of the request at `place` has ended with the code of a cause; 0: it was answered. */
export const tell = (world: World, place: number, cause: number): void => {
  const { requests, gateways, now } = world.state
  const index = requests.gateway[place]
  const { pool } = gateways[index]
  if (pool.limited) openPlace(pool, pool.placeOf[requests.server[place]])
  const end = endOf(cause)
  const latency = now - requests.chosenAt[place]
  if (pool.health !== null) {
    const pair = { gateway: index, server: requests.server[place] }
    const isRude = end === 'answered' && requests.status[place] >= 400
    world.care?.outcome(world, pair, { end: isRude ? 'malformed' : end, latency })
  }
  if (!world.choices[index].lends.outcomes) return
  world.choices[index].request.now = now
  // Care may have made the list anew.
  const told = { place: gateways[index].pool.placeOf[requests.server[place]], latency }
  if (end === 'answered') notify(world, index, { kind: 'answered', ...told })
  else notify(world, index, { kind: 'failed', why: end, ...told })
}
