// 3.3: the same customers, and somebody at the door who counts heads.
import { teaShop } from './teaShop'
import { unequalWork } from './turnsUnequalWork'

/** The scenario as a document. */
export const fewestFirst = teaShop({
  ...unequalWork,
  gateway: { policy: { kind: 'least-connections' } },
})
