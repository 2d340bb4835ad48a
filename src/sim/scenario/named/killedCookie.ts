// 5.5: a server is killed, and its carts burn with it.
import { cookie, killed, regulars } from './regulars'

/** The scenario as a document. */
export const killedCookie = regulars({ affinity: cookie, interventions: killed })
