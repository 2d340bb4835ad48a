// 5.8: a second balancer had a copy.
import { copied, regulars, restarted } from './regulars'

/** The scenario as a document. */
export const restartCopied = regulars({ affinity: copied, interventions: restarted })
