// One request in fifty comes from a new private window, and the address is hashed.
import { hashed, regulars } from './regulars'

/** The scenario as a document. */
export const privateHash = regulars({ policy: hashed, sessions: { privateWindows: 0.02 } })
