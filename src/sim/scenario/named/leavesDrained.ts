// 5.7: it is drained for a minute and a half first.
import { cookie, drained, regulars } from './regulars'

/** The scenario as a document. */
export const leavesDrained = regulars({ affinity: cookie, lasts: 240, interventions: drained })
