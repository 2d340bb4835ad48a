// The search that several policies share: the ready server with the least of something, by weight.
import { type Balancer, type Choice, defineBalancer, type Known, type Need, NONE } from './balancer'
import { candidatesOf } from './explaining'

/** What is compared; `by` divides it, and 1 divides nothing. */
export interface Comparison {
  readonly amount: (choice: Choice<null>, place: number) => number
  readonly by: (choice: Choice<null>, place: number) => number
}

/** The first ready server with the least amount; NONE in an empty pool. */
export const fewest = (choice: Choice<null>, { amount, by }: Comparison): number => {
  const { ready } = choice.pool
  let winner = NONE
  let least = 0
  let divisor = 1
  for (let position = 0; position < ready.count; position++) {
    const place = ready.places[position]
    const mine = amount(choice, place)
    const share = by(choice, place)
    // Cross-multiplied: exact, where a quotient would round.
    if (winner !== NONE && mine * divisor >= least * share) continue
    winner = place
    least = mine
    divisor = share
  }
  return winner
}

interface FewestRule extends Comparison {
  readonly id: string
  readonly needs: readonly Need[]
  readonly known: (choice: Choice<null>, place: number) => Readonly<Partial<Record<Known, number>>>
}

/** A policy that takes the ready server with the least of something. */
export const defineFewest = (rule: FewestRule): Balancer<null> =>
  defineBalancer<null>({
    id: rule.id,
    needs: rule.needs,
    memory: () => null,
    choose: (choice) => fewest(choice, rule),
    explain: (choice) =>
      candidatesOf(choice, {
        rule: rule.id,
        needs: rule.needs,
        better: 'lowest',
        winner: fewest(choice, rule),
        score: (place) => rule.amount(choice, place) / rule.by(choice, place),
        looked: (place) => choice.pool.ready.able[place] === 1,
        known: (place) => rule.known(choice, place),
      }),
  })
