// Instances that are not well: who is down is ended, and another one is asked for in its place.
import { CRASHED, HUNG } from '../cluster/servers'
import type { ScalingSpec } from '../scenario/scalingSpec'
import type { World } from '../world'
import { fleetOf } from './fleet'
import { replace } from './instances'
import { READY, type ScalingState, WARMING } from './state'

/** Replaces those that are down, once their grace is over. */
export const replaceIll = (world: World, spec: ScalingSpec, state: ScalingState): void => {
  const { grace } = spec.instance
  if (grace === null) return
  const { condition } = world.state.servers
  for (const server of fleetOf(world.scenario)) {
    const stage = state.stage[server]
    const isDown = condition[server] === CRASHED || condition[server] === HUNG
    const isServing = stage === READY || stage === WARMING
    if (!isServing || !isDown || world.state.now - state.bornAt[server] < grace) continue
    replace(world, { spec, state, server })
  }
}
