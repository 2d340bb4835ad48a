// A balancer and one server that it looks after: where its belief about it stands, and the number
// by which the calendar names the two.
import type { World } from '../world'
import type { Pair } from './care'
import type { PoolHealth } from './state'

/** What the balancer believes of the pool that the server is in; null: it does not look. */
export const healthOf = (world: World, { gateway, server }: Pair): PoolHealth | null => {
  if (gateway < 0) return null
  const { pool } = world.state.gateways[gateway]
  return pool.placeOf[server] >= 0 ? pool.health : null
}

/** The number of the balancer that a gateway belongs to, 0 to 63. */
export const balancerNumber = (world: World, gateway: number): number =>
  world.state.fronts.indexOf(world.state.gateways[gateway].posts[0])

/** The number of a pair, 0 to 65,535 where it is looked after. */
export const rowOf = (world: World, { gateway, server }: Pair): number =>
  balancerNumber(world, gateway) * world.state.servers.present.length + server

/** The pair of a number; its gateway is -1 where the balancer never sends to that pool. */
export const pairOf = (world: World, row: number): Pair => {
  const { servers, gateways, fronts } = world.state
  const capacity = servers.present.length
  const balancer = Math.floor(row / capacity)
  const server = row - balancer * capacity
  const { posts } = gateways[fronts[balancer]]
  const pool = servers.joined ? 0 : servers.facts[server].pool
  return { gateway: posts[pool] ?? -1, server }
}
