// A balancer begins to look after the servers of its pool.
import type { World } from '../world'
import { enroll } from './probes'
import { awaitSweep } from './sweep'

/** Enters the first probe of each server, and the first sweep, into the calendar. */
export const lookAfter = (world: World, gateway: number): void => {
  const { pool } = world.state.gateways[gateway]
  if (pool.health === null) return
  for (const server of pool.known.ids) enroll(world, { gateway, server }, true)
  awaitSweep(world, gateway)
}
