// 5.8: the balancer restarts; a hash of the address has nothing to forget.
import { hashed, regulars, restarted } from './regulars'

/** The scenario as a document. */
export const restartHash = regulars({ policy: hashed, interventions: restarted })
