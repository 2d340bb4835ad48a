// 4.10: the share of who comes back grows for 20 s.
import { coldReturn } from './nightWatch'

/** The scenario as a document. */
export const coldReturnSlow = coldReturn('20s')
