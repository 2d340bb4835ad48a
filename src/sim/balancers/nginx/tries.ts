// What ip_hash and both forms of hash share: they try one server after the other, and where one try
// and twenty more have found nobody that is open, or there is nothing to hash, smooth round robin
// decides.
import {
  type Balancer,
  type Choice,
  defineBalancer,
  type Explanation,
  type Need,
  NONE,
  type PoolView,
} from '../balancer'
import { candidatesOf } from '../explaining'
import { explainTurn, heedFailure, isReload, type Peers, takeTurn } from './peers'

/** Tries after the first. */
const TRIES = 20

/** How far the tries of one decision have come; changed in place. */
export interface Walk {
  hash: number // of the present try
  step: number // tries before it
}

interface TryingRule<Memory extends Peers> {
  readonly id: string
  readonly needs: readonly Need[]
  readonly memory: (pool: PoolView) => Memory
  /** What is hashed; null or empty: nothing. */
  readonly keyOf: (choice: Choice<Memory>) => string | null
  /** The hash before the first try. */
  readonly start: (choice: Choice<Memory>, key: string) => number
  /** The place of the present try; may leave another hash in the walk. */
  readonly tryAt: (choice: Choice<Memory>, key: string, walk: Walk) => number
  /** True where a server that has refused this request costs no try, having been the answer. */
  readonly forgives: boolean
}

// One for all rules: it is used within one decision.
const walk: Walk = { hash: 0, step: 0 }

const begin = <Memory extends Peers>(
  rule: TryingRule<Memory>,
  choice: Choice<Memory>,
  key: string,
): number => {
  walk.hash = rule.start(choice, key)
  walk.step = 0
  return rule.forgives ? TRIES + choice.request.attempt : TRIES + 1
}

/** The first open server that the tries meet, NONE where they end before; the walk stays there. */
const seek = <Memory extends Peers>(
  rule: TryingRule<Memory>,
  choice: Choice<Memory>,
  key: string,
): number => {
  const { ready, open } = choice.pool
  if (ready.count === 0) return NONE
  const most = begin(rule, choice, key)
  while (walk.step < most) {
    const place = rule.tryAt(choice, key, walk)
    if (open[place] === 1 && ready.able[place] === 1) return place
    walk.step++
  }
  return NONE
}

/** By place, the tries before the one that meets it; one more than all where none does. */
const stepsOf = <Memory extends Peers>(
  rule: TryingRule<Memory>,
  choice: Choice<Memory>,
  key: string,
): number[] => {
  const most = begin(rule, choice, key)
  const steps = Array.from({ length: choice.pool.count }, () => most)
  for (; walk.step < most; walk.step++) {
    const place = rule.tryAt(choice, key, walk)
    steps[place] = Math.min(steps[place], walk.step)
  }
  return steps
}

const explainTries = <Memory extends Peers>(
  rule: TryingRule<Memory>,
  choice: Choice<Memory>,
): Explanation => {
  const { pool } = choice
  const { id, needs } = rule
  const key = rule.keyOf(choice)
  const winner = key ? seek(rule, choice, key) : NONE
  if (!key || winner === NONE) return explainTurn(choice, { rule: id, needs, key })
  const hash = String(walk.hash)
  const steps = stepsOf(rule, choice, key)
  return candidatesOf(choice, {
    rule: id,
    needs,
    better: 'nearest',
    winner,
    score: (place) => steps[place],
    looked: (place) => pool.ready.able[place] === 1,
    known: (place) => ({ weight: pool.weight[place] }),
    key,
    hash,
  })
}

/** A method of nginx that tries servers by the hash of a key. */
export const defineTrying = <Memory extends Peers>(rule: TryingRule<Memory>): Balancer<Memory> =>
  defineBalancer<Memory>({
    id: rule.id,
    needs: rule.needs,
    memory: rule.memory,
    choose(choice) {
      const key = rule.keyOf(choice)
      const place = key ? seek(rule, choice, key) : NONE
      return place === NONE ? takeTurn(choice, choice.pool.ready) : place
    },
    explain: (choice) => explainTries(rule, choice),
    on(notice, { pool, memory }) {
      if (isReload(notice)) Object.assign(memory, rule.memory(pool))
      else heedFailure(notice, pool, memory)
    },
  })
