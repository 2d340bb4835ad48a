// 6.3b: the same guests, and the pointer stands in the balancer.
import { pointedKitchens } from './twoKitchens'

/** The scenario as a document. */
export const pointerBalancer = pointedKitchens({
  release: {},
  interventions: [{ at: '180s', do: 'release.rollback' }],
})
