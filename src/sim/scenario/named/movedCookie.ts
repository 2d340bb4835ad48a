// 5.4: the same users keep their cookies.
import { cookie, moved, regulars } from './regulars'

/** The scenario as a document. */
export const movedCookie = regulars({ affinity: cookie, interventions: moved })
