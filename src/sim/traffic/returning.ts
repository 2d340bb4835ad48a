// Clients who come again: a share of those that were not served try once more a little later, with
// the same work. After an outage they make a wave of their own.
import { scheduleAt } from '../engine/calendar'
import { senderOf } from '../engine/event'
import { HashedStream } from '../random/hashed'
import { naturalLog } from '../random/portable'
import type { ReturnSpec } from '../scenario/scenario'
import { COME_BACK, PLACES, type World } from '../world'
import { send } from './arrive'
import type { Pending, Returns, ReturnsMaker, ReturnsState } from './returns'

// Two draws for each request: whether, and when. Rounds are fewer than this.
const WHEN = 1_024

const beginning = (): ReturnsState => ({
  rounds: new Map(),
  pending: [],
  free: [],
  waiting: 0,
  again: 0,
})

const copyOf = ({ rounds, pending, free, waiting, again }: ReturnsState): ReturnsState => ({
  rounds: new Map(rounds),
  pending: [...pending],
  free: [...free],
  waiting,
  again,
})

/** Mean times an exponential draw from a uniform one, in whole microseconds and at least one. */
const pauseOf = ({ after }: ReturnSpec, uniform: number): number =>
  Math.max(1, Math.floor(-after * naturalLog(uniform) + 0.5))

const keep = (world: World, one: Pending, at: number): void => {
  const { returns: state, calendar } = world.state
  if (state === null) return
  const number = state.free.pop() ?? state.pending.length
  if (number >= PLACES) {
    world.state.overflown = true
    return
  }
  state.pending[number] = one
  state.waiting++
  scheduleAt(calendar, at, COME_BACK + number)
}

const settled = (
  { specs, chance }: { specs: Returns['specs']; chance: HashedStream },
  world: World,
  { place, fate }: { place: number; fate: number },
): void => {
  const { requests, returns: state, now, sources } = world.state
  if (state === null) return
  const before = state.rounds.get(place) ?? 0
  state.rounds.delete(place)
  const traffic = requests.traffic[place]
  const spec = specs[traffic]
  if (fate === 0 || spec === null || before >= spec.most) return
  const id = requests.id[place]
  if (chance.uniformAt(id, before) >= spec.share) return
  const at = now + pauseOf(spec, chance.uniformAt(id, WHEN + before))
  if (at >= sources[traffic].traffic.until) return
  const { client, kind, object, work } = requests
  const one = {
    traffic,
    client: client[place],
    kind: kind[place],
    object: object[place],
    work: work[place],
    round: before + 1,
  }
  keep(world, one, at)
}

const arrive = (world: World, number: number): number => {
  const { returns: state, requests, opened } = world.state
  const one = state?.pending[number] ?? null
  if (state === null || one === null) return -1
  state.pending[number] = null
  state.free.push(number)
  state.waiting--
  state.again++
  const place = send(world, one.traffic, senderOf(one.client, one.kind))
  requests.work[place] = one.work
  requests.object[place] = one.object
  const hasKinds = world.draws[one.traffic].mix !== null
  if (opened !== null && hasKinds) opened.kinds[one.traffic][one.kind].arrived++
  state.rounds.set(place, one.round)
  return place
}

/** The clients of a run, by what is said of those of each traffic. */
export const createReturns: ReturnsMaker = (specs, seed) => {
  const told = { specs, chance: new HashedStream(seed, 'returns') }
  return {
    specs,
    state: beginning,
    copy: copyOf,
    settled: (world, place, fate) => settled(told, world, { place, fate }),
    arrive,
  }
}
