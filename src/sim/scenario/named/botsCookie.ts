// The same bots; users carry the name of their server.
import { cookie, regulars } from './regulars'

/** The scenario as a document. */
export const botsCookie = regulars({ affinity: cookie, sessions: { bots: 0.2 } })
