// 5.5: on a ring only those of the killed server move.
import { killed, regulars, ringed } from './regulars'

/** The scenario as a document. */
export const killedRing = regulars({ policy: ringed, interventions: killed })
