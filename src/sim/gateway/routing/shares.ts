// Which pool a rule sends a request to: the one that it names, or one of several by their weights.
import type { RouteAction } from '../../scenario/layerSeven'

/** The name of the pool; `draw`, from 0 to 1, decides among several. "" where it sends to none. */
export const poolIn = ({ pool, pools = [] }: RouteAction, draw: () => number): string => {
  if (pool !== undefined) return pool
  const total = pools.reduce((sum, { weight }) => sum + weight, 0)
  let left = draw() * total
  for (const one of pools) {
    left -= one.weight
    if (left < 0) return one.pool
  }
  return ''
}
