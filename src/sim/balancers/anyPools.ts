// For tests of policies: random pools, the same for every policy and made once for all of them.
import { type Stream, Streams } from '../random/stream'
import type { Balancer, PoolView } from './balancer'
import { lent, poolOf } from './rack'

const weights = [0, 1, 1, 1, 2, 5, 0.3, 12] // a heavy one has a heavy share of every table

/** A stream of draws for a test, by what it is for. */
export const stream = (name: string): Stream => new Streams().open(7, name)

// Few servers and few different figures, so that ties, zeros and empty pools are common.
const anyPool = (dice: Stream): PoolView => {
  const count = dice.below(7)
  const column = (draw: () => number) => Array.from({ length: count }, draw)
  const mostOpen = dice.below(4)
  return poolOf({
    open: column(() => (dice.below(4) < mostOpen ? 1 : 0)),
    willing: column(() => 1),
    tried: column(() => dice.below(2)),
    ids: Array.from({ length: count }, (_, place) => 40 - 3 * place),
    weight: column(() => weights[dice.below(weights.length)]),
    outstanding: column(() => dice.below(5)),
    load: column(() => dice.below(5)),
    slots: column(() => 1 + dice.below(3)),
    since: column(() => 1_000_000 * dice.below(6)),
  })
}

const pools: PoolView[] = []
const poolDice = stream('pools')
const views = new Map<string, PoolView[]>()

/** The same pools for every policy, as lent to it; who opens a server does so in a twin. */
export function poolAt(state: number, { needs }: Balancer): PoolView {
  while (pools.length <= state) pools.push(anyPool(poolDice))
  const list = views.get(needs.join()) ?? []
  views.set(needs.join(), list)
  list[state] ??= lent(pools[state], needs)
  return list[state]
}
