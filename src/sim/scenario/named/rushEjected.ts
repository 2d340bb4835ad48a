// 4.7: probes stand in the same line, and the first ejection makes the next certain.
import { rushProbes, rushShop } from './nightWatch'

/** The scenario as a document. */
export const rushEjected = rushShop({ active: rushProbes })
