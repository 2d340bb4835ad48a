// What Envoy's ROUND_ROBIN and LEAST_REQUEST share: where weights differ, or a host is in slow
// start, turns come by earliest deadline; else a rule for equal weights chooses. A schedule is made
// anew when the list or a weight changes, and begins after as many turns as the seed says.
// Reference: load_balancer_impl.cc (EdfLoadBalancerBase), edf_scheduler.h.
import {
  type Balancer,
  type Candidate,
  type Choice,
  defineBalancer,
  type Explanation,
  type Need,
  NONE,
} from '../balancer'
import { candidatesOf, type Reasoning } from '../explaining'
import { createEdfAfter, deadlinesOf, type Edf, renewFirst } from '../schedulers/edf'
import { isStarting, slowStartFactor } from './slowStart'

const MOST_TURNS = 429_496_729

/** What a balancer remembers of its hosts. */
export interface Scheduled {
  seed: number // 0 to 2^32 - 1: where it begins; -1: not drawn so far
  index: number // equal weights: turns taken, the seed counted in
  isFresh: boolean // `members` and `edf` stand for the list as it is
  members: Int32Array // places of the hosts with a weight that are told to take requests
  edf: Edf | null // null: weights are equal and nobody is in slow start
}

/** The rule for equal weights, and the weight of a host where they differ. */
export interface ScheduledRule {
  readonly id: string
  readonly needs: readonly Need[]
  readonly weightOf: (choice: Choice<Scheduled>, place: number) => number
  /** A ready place; one of several is ready. */
  readonly pick: (choice: Choice<Scheduled>) => number
  /** What `pick` compares. */
  readonly reasons: (
    choice: Choice<Scheduled>,
  ) => Pick<Reasoning, 'better' | 'ties' | 'score' | 'looked' | 'winner'>
  readonly known: (choice: Choice<Scheduled>, place: number) => Candidate['knowledge']
}

const ageOf = ({ pool, request }: Choice<Scheduled>, place: number): number =>
  request.now - pool.since[place]

/** The weight of a host, less while it is in slow start; `weight` is what it has later. */
export const startingWeight = (choice: Choice<Scheduled>, place: number, weight: number): number =>
  choice.spec.slowStart === undefined
    ? weight
    : weight * slowStartFactor(ageOf(choice, place), choice.spec)

const refresh = (rule: ScheduledRule, choice: Choice<Scheduled>): void => {
  const { pool, memory, spec } = choice
  const members = pool.ids.map((_, place) => place)
  const places = members.filter((at) => pool.willing[at] === 1 && pool.ready.able[at] === 1)
  const alike = places.every((place) => pool.weight[place] === pool.weight[places[0]])
  const isSlow = places.some((place) => isStarting(ageOf(choice, place), spec))
  memory.members = places
  memory.isFresh = true
  const weightOf = (place: number) => rule.weightOf(choice, place)
  memory.edf =
    places.length <= 1 || (alike && !isSlow)
      ? null
      : createEdfAfter({ places, weightOf }, memory.seed % MOST_TURNS)
}

const prepare = (rule: ScheduledRule, choice: Choice<Scheduled>): void => {
  const { memory, request } = choice
  if (memory.seed < 0) {
    memory.seed = request.random.nextUint32()
    memory.index = memory.seed
  }
  if (!memory.isFresh) refresh(rule, choice)
}

// A host that this request may not have loses its turn, as with Envoy's retry predicates. After one
// round of that, whoever may have it and is due first.
const scheduled = (rule: ScheduledRule, choice: Choice<Scheduled>, edf: Edf): number => {
  const { pool } = choice
  for (let turn = 0; turn < edf.size; turn++) {
    const place = edf.places[0]
    renewFirst(edf, rule.weightOf(choice, place))
    if (pool.open[place] === 1) return place
  }
  const due = deadlinesOf(edf, pool.count)
  const { places, count } = pool.ready
  const ready = places.subarray(0, count)
  return ready.reduce((first, place) => (due[place] < due[first] ? place : first), ready[0])
}

const choose = (rule: ScheduledRule, choice: Choice<Scheduled>): number => {
  if (choice.pool.ready.count === 0) return NONE
  prepare(rule, choice)
  const { edf } = choice.memory
  return edf === null ? rule.pick(choice) : scheduled(rule, choice, edf)
}

const explain = (rule: ScheduledRule, choice: Choice<Scheduled>): Explanation => {
  const { pool } = choice
  const known = (place: number) => rule.known(choice, place)
  const common = { rule: rule.id, needs: rule.needs, known }
  const looked = (place: number) => pool.ready.able[place] === 1
  if (pool.ready.count === 0) {
    const nobody = { better: 'lowest', winner: NONE, score: () => 0, looked } as const
    return candidatesOf(choice, { ...common, ...nobody })
  }
  const memory = structuredClone(choice.memory)
  const request = { ...choice.request, random: choice.request.random.copy() }
  const twin = { ...choice, memory, request }
  prepare(rule, twin)
  const { edf } = memory
  if (edf === null) return candidatesOf(choice, { ...common, ...rule.reasons(twin) })
  const due = deadlinesOf(edf, pool.count)
  const { time } = edf
  const winner = scheduled(rule, twin, edf)
  // Infinity of both where a weight has shrunk to nothing.
  const score = (place: number) => due[place] - time || 0
  return candidatesOf(choice, { ...common, better: 'soonest', winner, score, looked })
}

/** A policy of hosts with turns by weight. */
export const defineScheduled = (rule: ScheduledRule): Balancer<Scheduled> =>
  defineBalancer<Scheduled>({
    id: rule.id,
    needs: rule.needs,
    memory: () => ({
      seed: -1,
      index: 0,
      isFresh: false,
      members: new Int32Array(0),
      edf: null,
    }),
    choose: (choice) => choose(rule, choice),
    explain: (choice) => explain(rule, choice),
    on(notice, choice) {
      const { memory } = choice
      if (notice.kind === 'restarted') memory.seed = -1
      if (notice.kind === 'membersLeaving' || notice.kind === 'charged') return
      if (notice.kind === 'weakened') return
      if (notice.kind === 'answered' || notice.kind === 'failed' || notice.kind === 'sent') return
      memory.isFresh = false
      if (memory.seed >= 0) refresh(rule, choice)
    },
  })
