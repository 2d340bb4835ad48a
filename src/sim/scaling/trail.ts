// What scaling leaves behind for charts: readings and changes of the fleet in order. Chains, whose
// links never change, so that a copy of the state for a checkpoint shares them.
import type { FleetColumns, ReadingColumns, ScalingView } from '../metrics/scalingView'
import { meanOf } from '../random'
import type { ScalingMetric } from '../scenario/scalingSpec'
import { simTime } from '../time'
import type { World } from '../world'
import { fleetOf } from './fleet'
import {
  BOOTING,
  type Chain,
  type FleetMark,
  type PlanMark,
  READY,
  REQUESTED,
  type Reading,
  type ReadingMark,
  type ScalingState,
  WARMING,
} from './state'

const SECOND = 1_000_000

const linked = <Item>(before: Chain<Item> | null, item: Item): Chain<Item> => ({
  item,
  before,
  length: (before?.length ?? 0) + 1,
})

const listOf = <Item>(chain: Chain<Item> | null): readonly Item[] => {
  const found: Item[] = []
  for (let link = chain; link !== null; link = link.before) found.push(link.item)
  return found.reverse()
}

/** Remembers a reading. */
export const noteReading = (state: ScalingState, reading: Reading): void => {
  const { at, arrives, missing, means, totals } = reading
  state.trail = linked(state.trail, { at, arrives, missing, means, asked: totals.requests })
}

/** Remembers how many instances are where; the last word of an instant counts. */
export const noteFleet = (state: ScalingState, at: number): void => {
  const mark = { at, serving: 0, coming: 0, paid: state.paid }
  for (const stage of state.stage) {
    if (stage === READY || stage === WARMING) mark.serving++
    else if (stage === REQUESTED || stage === BOOTING) mark.coming++
  }
  const last = state.fleet
  state.fleet = linked(last?.item.at === at ? last.before : last, mark)
}

/** Remembers the settings in force from now on; the last word of an instant counts. */
export const notePlan = (state: ScalingState, at: number): void => {
  const last = state.plans
  const before = last?.item.from === at ? last.before : last
  state.plans = linked(before, { from: simTime(at), spec: state.spec })
}

const column = (marks: readonly ReadingMark[], metric: ScalingMetric): Float64Array =>
  Float64Array.from(marks, ({ means }) => means[metric] ?? Number.NaN)

const columnsOf = (chain: Chain<ReadingMark> | null): ReadingColumns => {
  const marks = listOf(chain)
  const of = (metric: ScalingMetric): Float64Array => column(marks, metric)
  return {
    count: marks.length,
    at: Float64Array.from(marks, ({ at }) => at),
    arrives: Float64Array.from(marks, ({ arrives }) => arrives),
    missing: Uint8Array.from(marks, ({ missing }) => (missing ? 1 : 0)),
    asked: Float64Array.from(marks, ({ asked }) => asked),
    means: {
      cpu: of('cpu'),
      memory: of('memory'),
      requests: of('requests'),
      connections: of('connections'),
      'in-progress': of('in-progress'),
      queue: of('queue'),
      p99: of('p99'),
      custom: of('custom'),
    },
  }
}

const fleetColumns = (chain: Chain<FleetMark> | null): FleetColumns => {
  const marks = listOf(chain)
  return {
    count: marks.length,
    at: Float64Array.from(marks, ({ at }) => at),
    serving: Uint16Array.from(marks, ({ serving }) => serving),
    coming: Uint16Array.from(marks, ({ coming }) => coming),
    paid: Uint16Array.from(marks, ({ paid }) => paid),
  }
}

const readings = new WeakMap<Chain<ReadingMark>, ReadingColumns>()
const plans = new WeakMap<Chain<PlanMark>, readonly PlanMark[]>()
const fleets = new WeakMap<Chain<FleetMark>, FleetColumns>()

// Asked for many times a second: the same columns until something has come.
const known = <Key extends object, Made>(
  of: WeakMap<Key, Made>,
  key: Key | null,
  make: (key: Key | null) => Made,
): Made => {
  const before = key === null ? undefined : of.get(key)
  if (before !== undefined) return before
  const made = make(key)
  if (key !== null) of.set(key, made)
  return made
}

/** What one instance serves a second when all its slots are at work. */
const capacityOf = ({ scenario, state: { servers } }: World): number => {
  const [first] = fleetOf(scenario)
  const { spec } = servers.facts[first]
  return (spec.slots * spec.speed * SECOND) / meanOf(scenario.traffic[0].work)
}

/** Scaling over the run up to now; null where nothing is scaled. */
export const trailOf = (world: World): ScalingView | null => {
  const { scaling: state } = world.state
  if (state === null) return null
  return {
    readings: known(readings, state.trail, columnsOf),
    fleet: known(fleets, state.fleet, fleetColumns),
    decisions: state.decisions,
    plans: known(plans, state.plans, listOf),
    each: capacityOf(world),
  }
}
