// 5.6: nobody moves, and the fourth server has little to do.
import { cookie, grown, regulars } from './regulars'

/** The scenario as a document. */
export const grownCookie = regulars({ affinity: cookie, interventions: grown })
