// What the calendar has in store for health: probes, ends of times out, growing weights, sweeps.
import { PROBE, PROBE_LATE, RAMP, RETURN, type World } from '../world'
import { warmOn } from './belief'
import { pairOf } from './pairs'
import { comeBack } from './passive'
import { expireProbe, stepProbe } from './probes'
import { sweep } from './sweep'

/** An entry of the calendar has come up: its kind, and its pair or balancer. */
export const fireCheck = (world: World, kind: number, index: number): void => {
  switch (kind) {
    case PROBE:
      stepProbe(world, index)
      return
    case PROBE_LATE:
      expireProbe(world, index)
      return
    case RETURN:
      comeBack(world, pairOf(world, index))
      return
    case RAMP:
      warmOn(world, pairOf(world, index))
      return
    default:
      sweep(world, index)
  }
}
