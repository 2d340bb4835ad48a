// The outage after which those who were not served come again. While nothing worked, the counters
// were idle: the scaler has taken some of them away just before the wave.
import { outage } from './wavePlans'

/** The scenario as a document. */
export const waveComes = outage({}, true)
