// HAProxy's round robin.
// What it knows: the weights, and its own turns so far; not a sticky session's requests.
// What it does: `balance roundrobin` gives everybody a position, and who is due first goes next:
//   5:1:1 gives a a a b a a c, 3:2:1 a b a c a b. `static-rr` (variant static) walks a map made at
//   the start: 3:2:1 gives a a b a b c. Who is full or tried before is passed over.
// Cost per decision: the logarithm of the list; the static form one step, and those passed over.
// When it fails: work or machines differ. A change of weight at run time can overshoot for hundreds
//   of requests; the static form does not heed it.
// Reference: HAProxy 2.6.12, src/lb_fwrr.c and src/lb_map.c.
import { type Choice, defineBalancer, NONE, type PoolView } from '../balancer'
import { candidatesOf } from '../explaining'
import { createMap, followMap, openEntry, type ServerMap, startOf, stepsOver } from './map'
import { copyTurns, createTurns, dueAfter, followList, type Turns, takeTurn } from './turns'

/** One of the two forms. */
interface Rotation {
  turns: Turns | null
  map: ServerMap | null
}

const rule = 'haproxy:round-robin'
const needs = ['weight'] as const

const rotationOf = (pool: PoolView, variant: string | undefined): Rotation =>
  variant === 'static'
    ? { turns: null, map: createMap(pool) }
    : { turns: createTurns(pool), map: null }

const choose = (pool: PoolView, { turns, map }: Rotation): number => {
  if (turns) return takeTurn(turns, pool.open)
  const entry = map ? openEntry(map.owners, startOf(map), pool.open) : -1
  if (map === null || entry < 0) return NONE
  map.index = entry + 1
  return map.owners[entry]
}

/** A copy that goes its own way; the map itself is only ever made anew. */
const aside = ({ turns, map }: Rotation): Rotation => ({
  turns: turns && copyTurns(turns),
  map: map && { ...map },
})

const explain = (choice: Choice<Rotation>) => {
  const { pool, memory } = choice
  const after = aside(memory)
  const winner = choose(pool, after)
  const due = memory.map
    ? stepsOver(memory.map.owners, startOf(memory.map))
    : after.turns
      ? dueAfter(after.turns, winner)
      : () => 0
  return candidatesOf(choice, {
    rule,
    needs,
    better: 'lowest',
    ties: 'turn',
    winner,
    score: due,
    looked: (place) => Number.isFinite(due(place)),
    known: (place) => ({ weight: pool.weight[place], current: due(place) }),
  })
}

/** The rule of this file. */
export const roundRobin = defineBalancer<Rotation>({
  id: rule,
  needs,
  memory: (pool, { variant }) => rotationOf(pool, variant),
  choose: ({ pool, memory }) => choose(pool, memory),
  explain,
  on({ kind }, { pool, memory, spec }) {
    if (kind === 'restarted') Object.assign(memory, rotationOf(pool, spec.variant))
    if (kind !== 'membersChanged' && kind !== 'weightChanged') return
    if (memory.turns) followList(memory.turns, pool)
    if (memory.map) followMap(memory.map, pool)
  },
  turn: (pool, memory) => choose(pool, aside(memory)),
})
