// 6.2: what is under way at the old fleet is cut off at the switch.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const switchCut = twoKitchens({ release: { drain: '0s' } })
