// Least response time.
// What it knows: how long answers of each server took (a mean that gives a new one a tenth), its
//   own outstanding requests, the weights.
// What it does: the least of mean times (outstanding + 1), over weight. A server that has not
//   answered yet counts as quick, and is tried.
// Cost per decision: one pass over the list.
// When it fails: errors are quick answers too: a broken server looks like the best one.
// Reference: nginx `least_time`; F5 and NetScaler "least response time".
import { type Choice, defineBalancer, NONE } from './balancer'
import { carried } from './carried'
import { candidatesOf } from './explaining'

const NEW = 0.1 // share of a new answer in the mean

interface Answers {
  mean: Float64Array // microseconds; 0: no answer yet
  ids: Int32Array
}

const score = ({ pool, memory }: Choice<Answers>, place: number): number =>
  (memory.mean[place] * (pool.outstanding[place] + 1)) / pool.weight[place]

// Equal scores, as of servers that have not answered: the one with the fewest requests.
const choose = (choice: Choice<Answers>): number => {
  const { ready, outstanding } = choice.pool
  let winner = NONE
  let least = 0
  for (let position = 0; position < ready.count; position++) {
    const place = ready.places[position]
    const mine = score(choice, place)
    if (winner !== NONE && mine > least) continue
    if (winner !== NONE && mine === least && outstanding[place] >= outstanding[winner]) continue
    winner = place
    least = mine
  }
  return winner
}

const needs = ['outstanding', 'weight', 'outcomes'] as const

/** The policy of this file. */
export const leastResponseTime = defineBalancer<Answers>({
  id: 'least-response-time',
  needs,
  memory: ({ count, ids }) => ({ mean: new Float64Array(count), ids: ids.slice() }),
  choose,
  explain(choice) {
    const { pool, memory } = choice
    return candidatesOf(choice, {
      rule: 'least-response-time',
      needs,
      better: 'lowest',
      winner: choose(choice),
      score: (place) => score(choice, place),
      looked: (place) => pool.ready.able[place] === 1,
      known: (place) => ({
        latency: memory.mean[place],
        outstanding: pool.outstanding[place],
        weight: pool.weight[place],
      }),
    })
  },
  on(notice, { pool, memory }) {
    switch (notice.kind) {
      case 'answered':
      case 'failed': {
        const { place, latency } = notice
        const before = memory.mean[place]
        // Never 0, which stands for "no answer yet".
        memory.mean[place] =
          before === 0 ? Math.max(1, latency) : before + NEW * (Math.max(1, latency) - before)
        return
      }
      case 'membersChanged':
        memory.mean = carried(memory.mean, memory.ids, pool.ids)
        memory.ids = pool.ids.slice()
        return
      case 'restarted':
        memory.mean.fill(0)
    }
  },
})
