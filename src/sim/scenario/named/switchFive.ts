// 6.2: what is under way has five seconds to end.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const switchFive = twoKitchens({ release: { drain: '5s' } })
