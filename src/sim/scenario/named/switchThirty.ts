// 6.2: what is under way has thirty seconds to end.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const switchThirty = twoKitchens({ release: { drain: '30s' } })
