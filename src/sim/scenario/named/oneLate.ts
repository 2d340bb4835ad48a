// Chapter 4: a counter that takes too long; nothing that it has had goes anywhere else.
import { lateOrders } from './nightWatch'

/** The scenario as a document. */
export const oneLate = lateOrders()
