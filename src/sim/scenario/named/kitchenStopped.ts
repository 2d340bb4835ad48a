// 6.1: the old fleet stops, and the new one starts twenty seconds later.
import { twoKitchens } from './twoKitchens'

/** The scenario as a document. */
export const kitchenStopped = twoKitchens({ release: { strategy: 'stop', boot: '20s' } })
