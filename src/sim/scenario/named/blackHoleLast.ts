// 3.7 with the sick counter at the end of the list, where ties pass it by.
import { holeShop, sick } from './blackHole'
import { counters } from './teaShop'

/** The scenario as a document. */
export const blackHoleLast = holeShop(
  counters(3).map((one, index) => (index === 2 ? { ...one, ...sick } : one)),
)
