// A rush and a scaler that looks at CPU and memory: when it is over, both say that fewer will do.
import { leaking } from './moreFleets'

/** The scenario as a document. */
export const leakNone = leaking(0)
