// 5.2: the address is hashed, and everybody has a server.
import { hashed, regulars } from './regulars'

/** The scenario as a document. */
export const cartsHash = regulars({ policy: hashed })
