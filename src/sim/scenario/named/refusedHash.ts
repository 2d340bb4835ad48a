// One user in ten takes no cookies, and nobody has to: the address is hashed.
import { hashed, regulars } from './regulars'

/** The scenario as a document. */
export const refusedHash = regulars({ policy: hashed, clients: { cookies: 0.9 } })
