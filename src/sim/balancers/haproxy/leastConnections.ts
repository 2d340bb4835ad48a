// HAProxy's least connections: `balance leastconn`.
// What it knows: its own unanswered requests, and the weights.
// What it does: takes whoever is idle, whatever its weight; otherwise the least (n + 1) / weight, n
//   being its unanswered requests. Equals stand in line: the first in is the first out, so that six
//   held requests on three equal servers go a b c a b c.
// Cost per decision: the logarithm of the list, and those passed over who are full.
// When it fails: at low load weights have no effect (90:10 gives 500 and 500 of 1,000); who answers
//   errors at once draws everything.
// Reference: HAProxy 2.6.12, src/lb_fwlc.c.
import { type Choice, defineBalancer, NONE, type PoolView } from '../balancer'
import { carried } from '../carried'
import { candidatesOf } from '../explaining'
import {
  copyLine,
  createLine,
  enter,
  enterAs,
  headOf,
  type KeyedLine,
  leaveLine,
  movedLine,
} from '../schedulers/keyedLine'
import { PARTS_MAX, placesAfter, SCALE, usableWeights } from './weights'

/** The line of servers, plain data. */
interface Connections {
  ids: Int32Array // the list that the columns belong to
  weight: Float64Array // in parts; 0: takes no part
  counted: Float64Array // unanswered requests that the keys were made from
  line: KeyedLine
  passed: Int32Array // room for those that a choice passes over
  sum: number // unanswered requests in all when the keys were last brought up to date
  told: boolean // servers report; counts may then change without a notice
}

const keyOf = (unanswered: number, parts: number): number =>
  unanswered === 0 ? 0 : Math.floor(((unanswered + 1) * PARTS_MAX) / parts)

const place = (memory: Connections, at: number, unanswered: number): void => {
  leaveLine(memory.line, at)
  memory.counted[at] = unanswered
  enter(memory.line, at, keyOf(unanswered, memory.weight[at]))
}

const createConnections = (pool: PoolView): Connections => {
  const { count } = pool
  const memory: Connections = {
    ids: pool.ids.slice(),
    weight: usableWeights(pool),
    counted: new Float64Array(count),
    line: createLine(count),
    passed: new Int32Array(count),
    sum: pool.sums.outstanding,
    told: false,
  }
  memory.weight.forEach((parts, at) => {
    if (parts > 0) place(memory, at, pool.outstanding[at])
  })
  return memory
}

// Whose count has changed goes to the end of those that have its new key.
const bringUpToDate = (memory: Connections, { count, outstanding, sums }: PoolView): void => {
  memory.sum = sums.outstanding
  for (let at = 0; at < count; at++) {
    if (memory.weight[at] === 0 || memory.counted[at] === outstanding[at]) continue
    place(memory, at, outstanding[at])
  }
}

const followList = (memory: Connections, pool: PoolView): void => {
  const { ids, count } = pool
  const before = memory.ids
  const was = carried(memory.weight, before, ids)
  memory.counted = carried(memory.counted, before, ids)
  memory.line = movedLine(memory.line, count, placesAfter(before, ids))
  memory.passed = new Int32Array(count)
  memory.ids = ids.slice()
  memory.weight = usableWeights(pool)
  memory.weight.forEach((parts, at) => {
    if (parts === 0) leaveLine(memory.line, at)
    else if (parts !== was[at]) place(memory, at, pool.outstanding[at])
  })
  bringUpToDate(memory, pool)
}

// The first in line who is open; those before it go back to where they stood.
const firstOpen = ({ line, passed }: Connections, open: Uint8Array): number => {
  let many = 0
  let winner = headOf(line)
  while (winner !== NONE && open[winner] === 0) {
    passed[many++] = winner
    leaveLine(line, winner)
    winner = headOf(line)
  }
  for (let at = 0; at < many; at++) {
    const back = passed[at]
    enterAs(line, back, { key: line.keys[back], order: line.orders[back] })
  }
  return winner
}

const choose = ({ pool, memory, request }: Choice<Connections>): number => {
  if (request.loadAge > 0) memory.told = true
  if (memory.told || memory.sum !== pool.sums.outstanding) bringUpToDate(memory, pool)
  return firstOpen(memory, pool.open)
}

/** A copy that goes its own way; weights and ids are only ever made anew. */
const aside = (memory: Connections): Connections => ({
  ...memory,
  counted: memory.counted.slice(),
  passed: memory.passed.slice(),
  line: copyLine(memory.line),
})

const rule = 'haproxy:least-connections'
const needs = ['outstanding', 'weight', 'outcomes'] as const

/** The rule of this file. */
export const leastConnections = defineBalancer<Connections>({
  id: rule,
  needs,
  memory: createConnections,
  choose,
  explain(choice) {
    const { pool } = choice
    const memory = aside(choice.memory)
    return candidatesOf(choice, {
      rule,
      needs,
      better: 'lowest',
      ties: 'turn',
      winner: choose({ ...choice, memory }),
      score: (at) => memory.line.keys[at] / (PARTS_MAX / SCALE),
      looked: (at) => memory.weight[at] > 0,
      known: (at) => ({ outstanding: pool.outstanding[at], weight: pool.weight[at] }),
    })
  },
  on(notice, { pool, memory }) {
    switch (notice.kind) {
      case 'sent':
      case 'answered':
      case 'failed': {
        const { place: at } = notice
        memory.sum = pool.sums.outstanding
        const isCounted = memory.weight[at] > 0 && memory.counted[at] !== pool.outstanding[at]
        if (isCounted) place(memory, at, pool.outstanding[at])
        return
      }
      case 'restarted':
        Object.assign(memory, createConnections(pool))
        return
      case 'membersChanged':
      case 'weightChanged':
        followList(memory, pool)
    }
  },
})
