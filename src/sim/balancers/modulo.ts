// The rule that ip-hash and hash share: the hash of a key, modulo the sum of the weights.
import { type Balancer, type Choice, type Need, NONE } from './balancer'
import { defineKeyed } from './keyed'
import { keepShares, noShares, placeAt, type Shares } from './shares'

interface Modulo {
  shares: Shares
}

const pick = ({ pool, memory }: Choice<Modulo>, hash: number): number => {
  const { ready } = pool
  if (ready.count === 0) return NONE
  if (ready.alike) return ready.places[hash % ready.count]
  const { total } = keepShares(pool, memory.shares)
  return placeAt(pool, memory.shares, hash % total)
}

interface ModuloRule {
  readonly id: string
  readonly needs: readonly Need[]
  readonly keyOf: (choice: Choice<Modulo>) => string | null
}

/** A policy that takes the hash of what `keyOf` reads as an amount of weight. */
export const defineModulo = (rule: ModuloRule): Balancer<Modulo & { keyless: number }> => {
  const fresh = (): Modulo => ({ shares: noShares() })
  return defineKeyed<Modulo>({ ...rule, book: fresh, aside: fresh, pick })
}
