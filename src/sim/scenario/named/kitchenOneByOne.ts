// 6.1: one server after the other is stopped and replaced.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const kitchenOneByOne = twoKitchens({ release: { strategy: 'rolling', boot: '20s' } })
