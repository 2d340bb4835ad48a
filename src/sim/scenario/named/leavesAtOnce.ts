// 5.7: a server goes for maintenance at once.
import { cookie, leaves, regulars } from './regulars'

/** The scenario as a document. */
export const leavesAtOnce = regulars({ affinity: cookie, lasts: 240, interventions: leaves })
