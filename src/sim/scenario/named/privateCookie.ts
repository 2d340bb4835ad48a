// One request in fifty comes from a new private window.
import { cookie, regulars } from './regulars'

/** The scenario as a document. */
export const privateCookie = regulars({ affinity: cookie, sessions: { privateWindows: 0.02 } })
