// 5.5: the divisor changes, and others move too.
import { hashed, killed, regulars } from './regulars'

/** The scenario as a document. */
export const killedHash = regulars({ policy: hashed, interventions: killed })
