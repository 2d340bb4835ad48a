// 6.4: the new fleet begins with empty caches.
import { cold, twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const greenCold = twoKitchens({ release: {}, green: cold, slots: 2, downloads: false })
