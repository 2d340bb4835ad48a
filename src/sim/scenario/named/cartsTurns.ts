// 5.1: turns know nobody, and most requests find no cart.
import { regulars } from './regulars'

/** The scenario as a document. */
export const cartsTurns = regulars({})
