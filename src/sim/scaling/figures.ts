// What can be read of scaling at an instant: where every instance is, what is true and what the
// scaler sees, what it has decided and why, and what it has cost.
import type { ScalingSpec } from '../scenario/scalingSpec'
import { type ScalingWarning, scalingWarnings } from '../scenario/scalingWarnings'
import type { World } from '../world'
import { fleetOf } from './fleet'
import { latestReading, seenReading } from './meter'
import { type Decision, GONE, READY, type Reading, type Stage, stages, WARMING } from './state'
import { pooledTimeOf } from './warmPool'

const HOUR = 3_600_000_000

/** One instance of the fleet that is not gone; instants in microseconds. */
export interface InstanceFigures {
  readonly server: number // id
  readonly name: string
  readonly generation: number // from 1: which instance in this place
  readonly stage: Stage
  readonly stageAt: number
  readonly bornAt: number
  readonly readyAt: number // -1: not yet
  readonly zone: string | null // of those that the provider has; null: it has none
}

/** Scaling at an instant. */
export interface ScalingFigures {
  readonly instances: readonly InstanceFigures[]
  /** For how long instances of each place have taken requests, one after the other. */
  readonly places: readonly { readonly server: number; readonly servedTime: number }[]
  readonly serving: number // instances that take requests
  readonly paid: number // instances that are paid for
  readonly current: number // instances that count as there: those on their way too
  readonly peak: number // the most of them so far
  readonly added: number
  readonly removed: number
  readonly reversals: number // changes of direction so far
  readonly replaced: number // instances that were not well, and followed by others
  /** Of the warm pool: those that have booted and wait, and those that boot. */
  readonly pool: { readonly waiting: number; readonly booting: number }
  readonly pooledTime: number // instance-microseconds of waiting in it
  readonly truth: Reading | null // the latest reading
  readonly seen: Reading | null // what the scaler sees
  readonly decisions: readonly Decision[] // the latest 1,000; in a moment, the latest 8
  readonly decided: number // decisions so far
  readonly paidTime: number // instance-microseconds that ran so far
  readonly billedTime: number // the same with the least that is billed of each
  readonly cost: number // billed and pooled time, each at its price of an hour
  readonly settings: ScalingSpec // in force
  readonly warnings: readonly ScalingWarning[]
}

/** Scaling now; null where nothing is scaled. */
export const figuresOf = (world: World): ScalingFigures | null => {
  const { now, servers, scaling: state } = world.state
  if (state === null) return null
  const { spec } = state
  const fleet = fleetOf(world.scenario)
  const there = fleet.filter((id) => state.stage[id] !== GONE)
  const places = fleet.map((server) => {
    const isThere = state.stage[server] !== GONE && state.readyAt[server] >= 0
    const servedTime = state.servedTime[server] + (isThere ? now - state.readyAt[server] : 0)
    return { server, servedTime }
  })
  const instances = there.map((server) => ({
    server,
    name: servers.facts[server].name,
    generation: state.generation[server],
    stage: stages[state.stage[server]],
    stageAt: state.stageAt[server],
    bornAt: state.bornAt[server],
    readyAt: state.readyAt[server],
    zone: spec.instance.zones[state.zone[server]]?.name ?? null,
  }))
  const owed = instances.reduce(
    (sum, { stage, bornAt }) =>
      stage === 'requested' ? sum : sum + Math.max(spec.instance.minimum, now - bornAt),
    0,
  )
  const billedTime = state.closed + owed
  const pooledTime = pooledTimeOf(state, now)
  const waitingPrice = spec.instance.warmPool?.price ?? 0
  const waiting = state.pooled.filter((at) => at <= now).length
  return {
    instances,
    places,
    serving: there.filter((id) => state.stage[id] === READY || state.stage[id] === WARMING).length,
    paid: state.paid,
    current: instances.filter(({ stage }) => stage !== 'draining').length,
    peak: state.peak,
    added: state.added,
    removed: state.removed,
    reversals: state.reversals,
    replaced: state.replaced,
    pool: { waiting, booting: state.pooled.length - waiting },
    pooledTime,
    truth: latestReading(state),
    seen: seenReading(state, now),
    decisions: state.decisions,
    decided: state.decided,
    paidTime: state.paidTime + state.paid * (now - state.paidAt),
    billedTime,
    cost: (billedTime / HOUR) * spec.instance.price + (pooledTime / HOUR) * waitingPrice,
    settings: spec,
    warnings: scalingWarnings(spec),
  }
}
