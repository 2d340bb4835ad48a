// 5.3: six in ten come from one address, and one server has them all.
import { hashed, regulars } from './regulars'

/** The scenario as a document. */
export const officeHash = regulars({ policy: hashed, work: '180ms', clients: { behindNat: 0.6 } })
