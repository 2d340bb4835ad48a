// HAProxy's first: `balance first`.
// What it knows: the numbers (ids) of the servers, and who is full: at its maxConnections.
// What it does: takes the open server with the lowest number, whatever its weight, so that the last
//   ones can be switched off. Without maxConnections the first gets everything.
// Cost per decision: the full servers passed over.
// When it fails: the first servers are always at their limit, where latency is worst.
// Reference: HAProxy 2.6.12, src/lb_fas.c.
import { defineBalancer, NONE, type PoolView } from '../balancer'
import { candidatesOf } from '../explaining'

/** The list in the order of the numbers. */
interface Numbered {
  places: Int32Array
}

const numbered = ({ labels }: PoolView): Numbered => {
  const places = Int32Array.from(labels.keys())
  return { places: places.sort((a, b) => labels[a].number - labels[b].number || a - b) }
}

const pick = ({ open, ready }: PoolView, { places }: Numbered): number => {
  for (const place of places) if (open[place] === 1 && ready.able[place] === 1) return place
  return NONE
}

const rule = 'haproxy:first'
const needs = ['label'] as const

/** The rule of this file. */
export const first = defineBalancer<Numbered>({
  id: rule,
  needs,
  memory: numbered,
  choose: ({ pool, memory }) => pick(pool, memory),
  explain(choice) {
    const { pool, memory } = choice
    return candidatesOf(choice, {
      rule,
      needs,
      better: 'lowest',
      winner: pick(pool, memory),
      score: (place) => pool.labels[place].number,
      looked: (place) => pool.ready.able[place] === 1,
      known: () => ({}),
    })
  },
  on({ kind }, { pool, memory }) {
    if (kind === 'membersChanged') Object.assign(memory, numbered(pool))
  },
})
