// 5.6: it has little to do where the others have too much.
import { cookie, grown, regulars } from './regulars'

/** The scenario as a document. */
export const grownBusy = regulars({ affinity: cookie, work: '280ms', interventions: grown })
