// What a scaler is told: counters read every so often, as means over a window, some time later, and
// some of them never. What is true now and what the scaler sees are therefore two things.
import { memoryShare } from '../cluster/servers'
import { bucketOf, quantilesOf } from '../metrics/histogram'
import { busyUnderWay } from '../observe'
import { HashedStream } from '../random/hashed'
import type { Factors, ScalingMetric, ScalingSpec } from '../scenario/scalingSpec'
import type { World } from '../world'
import { fleetOf } from './fleet'
import { remember } from './forecast'
import {
  BOOTING,
  type Counts,
  type InstanceReading,
  READY,
  REQUESTED,
  type Reading,
  type ScalingState,
  WARMING,
} from './state'
import { noteReading } from './trail'

const SECOND = 1_000_000
const MILLISECOND = 1_000

const countsOf = (world: World, fleet: readonly number[]): Counts => {
  const { servers, counters, now } = world.state
  const underWay = busyUnderWay(world)
  // Where rules choose among pools, what was sent to this one is what it was asked for.
  const isShared = world.scenario.gateways.some(({ routes }) => routes !== undefined)
  const sent = fleet.reduce((sum, id) => sum + servers.assigned[id], 0)
  return {
    at: now,
    busy: Float64Array.from(fleet, (id) => servers.busyTime[id] + underWay[id]),
    requests: isShared ? sent : counters.arrived,
  }
}

// The oldest counts that a window reaches back to.
const beginning = (counts: readonly Counts[], now: number, window: number): Counts => {
  let found = counts[0]
  for (const one of counts) if (one.at <= now - window) found = one
  return found
}

const isServing = (stage: number): boolean => stage === READY || stage === WARMING

const instancesOf = (
  world: World,
  state: ScalingState,
  { spec, then, counts }: { spec: ScalingSpec; then: Counts; counts: Counts },
): InstanceReading[] => {
  const { servers } = world.state
  const readings: InstanceReading[] = []
  fleetOf(world.scenario).forEach((server, place) => {
    const stage = state.stage[server]
    if (stage !== REQUESTED && stage !== BOOTING && !isServing(stage)) return
    const readyAt = state.readyAt[server]
    const from = Math.max(readyAt, then.at)
    const span = counts.at - from
    // Whoever came within the window has worked since then and not before.
    const busy = counts.busy[place] - then.busy[place]
    const isKnown = isServing(stage) && span > 0
    const cpu = isKnown ? (busy / (span * servers.slots[server])) * spec.instance.cpuShare : null
    const bornAt = state.bornAt[server]
    const memory = memoryShare(servers, server)
    const inProgress = servers.busy[server] + servers.waiting[server]
    readings.push({ server, bornAt, readyAt, cpu, memory, inProgress })
  })
  return readings
}

const openConnections = (world: World, serving: readonly number[]): number => {
  const { connections, gateways } = world.state
  if (connections !== null && connections.newest.length > 0) return connections.held
  return gateways.reduce(
    (sum, { pool }) =>
      serving.reduce((own, id) => {
        const place = pool.placeOf[id]
        return place < 0 ? own : own + pool.known.outstanding[place]
      }, sum),
    0,
  )
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

/** Adds the latency of the request at `place` to those since the last reading. */
export const noteAnswer = ({ state }: World, place: number): void => {
  const { scaling, requests, now } = state
  if (scaling === null || scaling.latencies === null) return
  scaling.latencies[bucketOf(now - requests.sentAt[place])]++
  scaling.answered++
}

// In milliseconds; where nobody was answered nothing is known.
const latencyOf = ({ latencies, answered }: ScalingState): number | null => {
  if (latencies === null || answered === 0) return null
  const [p99] = quantilesOf(latencies, answered, [0.99])
  return p99 / MILLISECOND
}

// A sum of numbers, each times its factor; null where one of them is not known, or none is named.
const blended = (
  factors: Factors,
  numbers: Readonly<Record<keyof Factors, number | null>>,
): number | null => {
  let total: number | null = null
  for (const metric of blendable) {
    const factor = factors[metric]
    if (factor === undefined) continue
    const value = numbers[metric]
    if (value === null) return null
    total = (total ?? 0) + factor * value
  }
  return total
}

const blendable = [
  'cpu',
  'memory',
  'requests',
  'connections',
  'in-progress',
  'queue',
  'p99',
] as const

type Totals = Record<ScalingMetric, number>

const totalsOf = (
  world: World,
  instances: readonly InstanceReading[],
  { then, counts, p99 }: { then: Counts; counts: Counts; p99: number | null },
): Omit<Totals, 'custom'> => {
  const { servers, gateways } = world.state
  const serving = instances.filter(({ readyAt }) => readyAt >= 0).map(({ server }) => server)
  const queue = sum(serving.map((id) => servers.waiting[id]))
  const held = gateways.reduce((total, gateway) => total + gateway.held, 0)
  const span = counts.at - then.at
  return {
    cpu: sum(instances.map(({ cpu }) => cpu ?? 0)),
    memory: sum(instances.map(({ memory }) => memory)),
    requests: span > 0 ? ((counts.requests - then.requests) * SECOND) / span : 0,
    connections: openConnections(world, serving),
    'in-progress': queue + held + sum(serving.map((id) => servers.busy[id])),
    queue: queue + held,
    p99: p99 ?? 0,
  }
}

const meansOf = (
  totals: Omit<Totals, 'custom'>,
  instances: readonly InstanceReading[],
  p99: number | null,
): Omit<Reading['means'], 'custom'> => {
  const measured = instances.filter(({ cpu }) => cpu !== null).length
  const serving = instances.filter(({ readyAt }) => readyAt >= 0).length
  const each = (total: number) => (serving > 0 ? total / serving : null)
  return {
    cpu: measured > 0 ? totals.cpu / measured : null,
    memory: each(totals.memory),
    requests: each(totals.requests),
    connections: each(totals.connections),
    'in-progress': each(totals['in-progress']),
    queue: each(totals.queue),
    p99,
  }
}

/** Reads all counters. */
export const takeReading = (world: World, spec: ScalingSpec, state: ScalingState): void => {
  const { meter } = spec
  const counts = countsOf(world, fleetOf(world.scenario))
  const then = beginning(state.counts, counts.at, meter.window)
  const instances = instancesOf(world, state, { spec, then, counts })
  const p99 = latencyOf(state)
  state.latencies?.fill(0)
  state.answered = 0
  const totals = totalsOf(world, instances, { then, counts, p99 })
  const means = meansOf(totals, instances, p99)
  const luck = new HashedStream(world.seed, 'meter').uniformAt(state.scrapes, 0)
  const reading: Reading = {
    at: counts.at,
    arrives: counts.at + meter.delay,
    missing: luck < meter.missing,
    serving: instances.filter(({ readyAt }) => readyAt >= 0).length,
    instances,
    means: { ...means, custom: blended(meter.custom, means) },
    totals: { ...totals, custom: blended(meter.custom, totals) ?? 0 },
  }
  const first = state.counts.indexOf(beginning(state.counts, counts.at, meter.window))
  state.counts = [...state.counts.slice(first), counts]
  state.readings = [...state.readings, reading]
  noteReading(state, reading)
  if (!reading.missing) remember(state, reading.at, totals.requests)
  state.scrapes++
  state.scrapeAt = counts.at + meter.every
  forgetOld(state, counts.at)
}

// From the one that is seen now on: older ones nobody asks for any more.
const forgetOld = (state: ScalingState, now: number): void => {
  const { readings } = state
  let seen = 0
  for (let i = 0; i < readings.length; i++) if (readings[i].arrives <= now) seen = i
  if (seen > 0) state.readings = readings.slice(seen)
}

/** Counters before the first event. */
export const firstCounts = (world: World): Counts => countsOf(world, fleetOf(world.scenario))

/** The reading that the scaler sees now; null where none has arrived, or the last one is lost. */
export const seenReading = (
  { readings }: Pick<ScalingState, 'readings'>,
  now: number,
): Reading | null => {
  let seen: Reading | null = null
  for (const reading of readings) if (reading.arrives <= now) seen = reading
  return seen?.missing ? null : seen
}

/** The latest reading, whether or not the scaler sees it. */
export const latestReading = ({ readings }: ScalingState): Reading | null =>
  readings.length > 0 ? readings[readings.length - 1] : null
