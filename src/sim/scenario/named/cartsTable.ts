// The balancer writes down whose server is which.
import { regulars, table } from './regulars'

/** The scenario as a document. */
export const cartsTable = regulars({ affinity: table })
