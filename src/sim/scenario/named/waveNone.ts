// The outage after which nobody comes again: who was not served is lost, and that is all.
import { outage } from './wavePlans'

/** The scenario as a document. */
export const waveNone = outage({}, false)
