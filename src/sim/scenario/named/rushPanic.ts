// 4.7, cured: with fewer than half well, all are used.
import { rushProbes, rushShop } from './nightWatch'

/** The scenario as a document. */
export const rushPanic = rushShop({ active: rushProbes, panic: 0.5 })
