// Everybody carries the name of a server.
import { cookie, regulars } from './regulars'

/** The scenario as a document. */
export const cartsCookie = regulars({ affinity: cookie })
