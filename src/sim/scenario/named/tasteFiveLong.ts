// 7.3: five in a hundred, for 150 seconds.
import { still, tasting } from './tasters'

/** The scenario as a document. */
export const tasteFiveLong = tasting({ release: still(5), lasts: 150 })
