// 5.8: what users carry is not lost.
import { cookie, regulars, restarted } from './regulars'

/** The scenario as a document. */
export const restartCookie = regulars({ affinity: cookie, interventions: restarted })
