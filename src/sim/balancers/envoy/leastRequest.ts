// Least request, Envoy's.
// What it knows: the weights, its own active requests, since when hosts are there (slow start).
// What it does: equal weights: `choices` draws, the same host twice too, and the one with the
//   fewest active requests, the first drawn in a tie; or with `full-scan` the fewest of all, by lot
//   in a tie. Unequal ones, or a host in slow start: turns by earliest deadline, with weight over
//   (active + 1) to the power of `bias`, as it was at the host's last turn.
// Cost per decision: the draws; all hosts with `full-scan`; a heap with weights.
// When it fails: of two hosts the busier one still has a quarter; weights are read one turn late.
// Reference: Envoy LEAST_REQUEST, least_request_lb.cc.
import { power } from '../../random/portable'
import type { Choice } from '../balancer'
import { defineScheduled, type Scheduled, startingWeight } from './scheduled'

const CHOICES = 2
const BIAS = 1

/** The weight of a host with so many active requests. */
export const biasedWeight = (weight: number, active: number, bias: number): number => {
  if (bias === 1) return weight / (active + 1)
  return bias === 0 ? weight : weight / power(active + 1, bias)
}

const drawn = ({ pool, request, spec }: Choice<Scheduled>, seen: (place: number) => void): void => {
  const { ready } = pool
  for (let each = spec.choices ?? CHOICES; each > 0; each--) {
    seen(ready.places[request.random.below(ready.count)])
  }
}

const leastDrawn = ({ pool, request, spec }: Choice<Scheduled>): number => {
  const { ready, outstanding } = pool
  const { random } = request
  let winner = ready.places[random.below(ready.count)]
  for (let each = (spec.choices ?? CHOICES) - 1; each > 0; each--) {
    const place = ready.places[random.below(ready.count)]
    if (outstanding[place] < outstanding[winner]) winner = place
  }
  return winner
}

const leastOfAll = ({ pool, request }: Choice<Scheduled>): number => {
  const { ready, outstanding } = pool
  let winner = ready.places[0]
  let ties = 1
  for (let position = 1; position < ready.count; position++) {
    const place = ready.places[position]
    if (outstanding[place] > outstanding[winner]) continue
    ties = outstanding[place] < outstanding[winner] ? 1 : ties + 1
    if (ties === 1 || request.random.below(ties) === 0) winner = place
  }
  return winner
}

const isFullScan = ({ spec }: Choice<Scheduled>): boolean => spec.variant === 'full-scan'

const leastRequest = (id: string) =>
  defineScheduled({
    id,
    needs: ['outstanding', 'weight', 'random', 'now', 'since'],
    weightOf(choice, place) {
      const { outstanding, weight } = choice.pool
      const bias = choice.spec.bias ?? BIAS
      return startingWeight(choice, place, biasedWeight(weight[place], outstanding[place], bias))
    },
    pick: (choice) => (isFullScan(choice) ? leastOfAll(choice) : leastDrawn(choice)),
    reasons(choice) {
      const { pool, request } = choice
      const places = new Set<number>()
      const copied = { ...choice, request: { ...request, random: request.random.copy() } }
      drawn(copied, (place) => places.add(place))
      const isAll = isFullScan(choice)
      return {
        better: 'lowest',
        ties: isAll ? 'lot' : 'drawn',
        winner: isAll ? leastOfAll(choice) : leastDrawn(choice),
        score: (place) => pool.outstanding[place],
        looked: (place) => (isAll ? pool.ready.able[place] === 1 : places.has(place)),
      }
    },
    known: ({ pool }, place) => ({
      outstanding: pool.outstanding[place],
      weight: pool.weight[place],
    }),
  })

/** LEAST_REQUEST, where least connections are asked for. */
export const leastConnections = leastRequest('envoy:least-connections')

/** LEAST_REQUEST, where the better of several is asked for: the same rule by another name. */
export const powerOfTwo = leastRequest('envoy:power-of-two')
