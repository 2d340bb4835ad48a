// 5.4: a third of the users change networks, and with them their server.
import { hashed, moved, regulars } from './regulars'

/** The scenario as a document. */
export const movedHash = regulars({ policy: hashed, interventions: moved })
