// The same services at a balancer of layer 7, which chooses for every request.
import type { ScenarioDocument } from '../schema'
import { scaleOutFour } from './scaleOutFour'

/** The same customers and servers. */
export const scaleOutSeven: ScenarioDocument = {
  ...scaleOutFour,
  gateway: { ...scaleOutFour.gateway, layer: 7 },
}
