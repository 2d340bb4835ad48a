// The rule that ip-hash and hash share: the hash of a key, modulo the sum of the weights.
import { type Balancer, type Choice, defineBalancer, type Need, NONE } from './balancer'
import { candidatesOf } from './explaining'
import { type KeylessTurns, nextTurn, takeTurn } from './keyed'
import { keepShares, noShares, placeAt, type Shares } from './shares'
import { hashOf, hashText } from './textHash'

interface Modulo extends KeylessTurns {
  shares: Shares
}

const pick = ({ pool }: Choice<Modulo>, shares: Shares, hash: number): number => {
  const { ready } = pool
  if (ready.count === 0) return NONE
  if (ready.alike) return ready.places[hash % ready.count]
  const { total } = keepShares(pool, shares)
  return placeAt(pool, shares, hash % total)
}

interface ModuloRule {
  readonly id: string
  readonly needs: readonly Need[]
  readonly keyOf: (choice: Choice<Modulo>) => string | null
}

/** A policy that hashes what `keyOf` reads. */
export const defineModulo = ({ id, needs, keyOf }: ModuloRule): Balancer<Modulo> =>
  defineBalancer<Modulo>({
    id,
    needs,
    memory: () => ({ keyless: 0, shares: noShares() }),
    choose(choice) {
      const key = keyOf(choice)
      if (key === null) return takeTurn(choice.pool, choice.memory)
      return pick(choice, choice.memory.shares, hashOf(key))
    },
    explain(choice) {
      const { pool, memory } = choice
      const key = keyOf(choice)
      const hash = key === null ? 0 : hashOf(key)
      const winner = key === null ? nextTurn(pool, memory) : pick(choice, noShares(), hash)
      return candidatesOf(choice, {
        rule: id,
        needs,
        better: 'nearest',
        winner,
        score: (place) => (place === winner ? 0 : 1),
        looked: (place) => pool.ready.able[place] === 1,
        known: (place) => ({ weight: pool.weight[place] }),
        key,
        ...(key === null ? {} : { hash: hashText(hash) }),
      })
    },
  })
