// What every policy's `explain` has in common: the list of candidates with what was known of each.
import type { Candidate, Choice, Explanation, Need } from './balancer'

/** What a policy adds to the common part of an explanation. Places are places in the list. */
export interface Reasoning {
  readonly rule: string
  readonly needs: readonly Need[]
  readonly better: Explanation['better']
  readonly ties?: Explanation['ties']
  readonly winner: number // place, NONE or HOLD
  readonly score: (place: number) => number
  readonly looked: (place: number) => boolean
  readonly known: (place: number) => Candidate['knowledge']
  readonly key?: string | null
  readonly hash?: string
}

const ageOf = (need: Need, loadAge: number): number =>
  need === 'outstanding' || need === 'load' ? loadAge : 0

/** The explanation of one choice, by server id. */
export const candidatesOf = <Memory>(
  { pool, request }: Choice<Memory>,
  reasoning: Reasoning,
): Explanation => {
  const candidates: Candidate[] = []
  for (let place = 0; place < pool.count; place++) {
    const looked = pool.open[place] === 1 && reasoning.looked(place)
    candidates.push({
      server: pool.ids[place],
      open: pool.open[place] === 1,
      tried: pool.tried[place] === 1,
      looked,
      score: looked ? reasoning.score(place) : null,
      knowledge: looked ? reasoning.known(place) : {},
    })
  }
  const winner = reasoning.winner < 0 ? reasoning.winner : pool.ids[reasoning.winner]
  const won = candidates.find(({ server }) => server === winner)?.score ?? null
  const ties = candidates.filter(({ looked, score }) => looked && score === won).length
  return {
    rule: reasoning.rule,
    candidates,
    winner,
    better: reasoning.better,
    tie: won !== null && ties > 1 && reasoning.better !== 'drawn',
    attempt: request.attempt,
    ...(reasoning.ties === undefined ? {} : { ties: reasoning.ties }),
    ...(reasoning.key === undefined ? {} : { key: reasoning.key }),
    ...(reasoning.hash === undefined ? {} : { hash: reasoning.hash }),
    // A balancer's own counts, weights and draws are as old as the decision itself.
    age: Object.fromEntries(reasoning.needs.map((need) => [need, ageOf(need, request.loadAge)])),
  }
}
