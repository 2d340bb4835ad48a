// What nginx keeps of every server (a "peer") for its smooth weighted round robin, which is its
// default and also what every other method of it falls back on: it breaks their ties, and takes
// over where a hash or a draw has found nobody in 20 tries.
// One turn: every candidate gains its effective weight; the one with the most goes, the first of
//   equals, and pays back what all gained. An effective weight below the weight then grows by one.
// Reference: nginx 1.22.1, src/http/ngx_http_upstream_round_robin.c.
import {
  type Choice,
  type Explanation,
  type Need,
  NONE,
  type Notice,
  type PoolView,
} from '../balancer'
import { candidatesOf } from '../explaining'

/** Turns of the servers, by place. */
export interface Peers {
  current: Float64Array // gained and not yet paid back
  effective: Float64Array // what a turn gains: 0 to the weight, lower after failures
}

/** Places of the list among which a turn is taken, ascending. */
export interface Group {
  readonly places: Int32Array // the first `count`
  readonly count: number
}

/** Peers that have had no turn. */
export const createPeers = ({ weight }: PoolView): Peers => ({
  current: new Float64Array(weight.length),
  effective: Float64Array.from(weight),
})

/** The place whose turn it is, nothing taken; NONE in an empty group. */
export const turnOf = ({ places, count }: Group, { current, effective }: Peers): number => {
  let winner = NONE
  let most = Number.NEGATIVE_INFINITY
  for (let position = 0; position < count; position++) {
    const place = places[position]
    const gained = current[place] + effective[place]
    if (gained <= most) continue
    most = gained
    winner = place
  }
  return winner
}

/** Takes the turn among a group; answers whose it was, NONE in an empty one. */
export const takeTurn = ({ pool, memory }: Choice<Peers>, { places, count }: Group): number => {
  const { weight } = pool
  const { current, effective } = memory
  let winner = NONE
  let most = Number.NEGATIVE_INFINITY
  let total = 0
  for (let position = 0; position < count; position++) {
    const place = places[position]
    const gain = effective[place]
    const gained = current[place] + gain
    current[place] = gained
    total += gain
    // After the gain: what grows now counts from the next turn on.
    if (gain < weight[place]) effective[place] = Math.min(gain + 1, weight[place])
    if (gained <= most) continue
    most = gained
    winner = place
  }
  if (winner !== NONE) current[winner] -= total
  return winner
}

/** Lowers the effective weight of a server whose attempt failed by a part of its weight: one in
 * `maxFails`, nginx's `max_fails`, from 1. */
export const lowerWeight = (
  { weight }: PoolView,
  { effective }: Peers,
  { place, maxFails }: { place: number; maxFails: number },
): void => {
  effective[place] = Math.max(0, effective[place] - Math.floor(weight[place] / maxFails))
}

/** What every method does with the turns: a failure counted against a server lowers its weight. */
export const heedFailure = (notice: Notice, pool: PoolView, peers: Peers): void => {
  if (notice.kind === 'weakened') lowerWeight(pool, peers, notice)
}

/** True when nginx's worker begins anew: it was restarted, or the list of servers was edited, which
 * nginx reads by a reload. */
export const isReload = ({ kind }: Notice): boolean =>
  kind === 'restarted' || kind === 'membersChanged' || kind === 'weightChanged'

/** What a rule says of a choice that its turns make. */
export interface TurnReasons {
  readonly rule: string
  readonly needs: readonly Need[]
  readonly key?: string | null
  readonly hash?: string
}

/** The reasons of a turn among all who are ready. */
export const explainTurn = (choice: Choice<Peers>, reasons: TurnReasons): Explanation => {
  const { pool, memory } = choice
  const { current, effective } = memory
  return candidatesOf(choice, {
    ...reasons,
    better: 'turn',
    winner: turnOf(pool.ready, memory),
    score: (place) => current[place] + effective[place],
    looked: (place) => pool.ready.able[place] === 1,
    known: (place) => ({ weight: effective[place], current: current[place] }),
  })
}
