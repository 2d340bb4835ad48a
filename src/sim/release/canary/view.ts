// What can be read of a canary release at an instant.
import { wilson } from '../proportions'
import { businessOf, type Counts, errorsOf, latencyAt } from './counts'
import { type CanaryPhase, type CanaryState, type Change, type Look, RING } from './state'

/** What is known of one version. */
export interface VersionCount {
  readonly answers: number
  readonly errors: number // as the metric counts them
  readonly low: number // the true share of errors lies between these, in 95 of 100 cases
  readonly high: number
  readonly trueErrors: number
  readonly p50: number | null // milliseconds
  readonly p95: number | null
  readonly p99: number | null
  readonly timed: number // answers that the latencies rest on
  readonly slow: number // later than the limit
  readonly business: number // requests for the path that is the business
  readonly missing: number // those that came to nothing
}

/** One answer in the order of time. */
export interface RingCell {
  readonly isCanary: boolean
  readonly outcome: 'answered' | 'error' | 'slow'
}

/** A copy of a request, and the slot that works on it. */
export interface CopyAtWork {
  readonly server: number // id
  readonly slot: number // from 0
}

/** A canary release at an instant. */
export interface CanaryFigures {
  readonly kind: 'canary'
  readonly phase: CanaryPhase
  readonly step: number // place in the plan; -1: past its end, or gone back
  readonly weight: number // percent
  readonly cohorts: readonly string[] // who gets the new version whatever the weight
  readonly stepAt: number
  readonly changedAt: number
  readonly lookAt: number
  readonly alarmAt: number // -1: none
  readonly isFaulty: boolean // something is wrong with the new version, whoever knows it
  readonly failed: number // failed looks
  readonly since: { readonly stable: VersionCount; readonly canary: VersionCount }
  readonly total: { readonly stable: VersionCount; readonly canary: VersionCount }
  /** Answers of the new version to copies of requests, which nobody got. */
  readonly shadow: { readonly since: VersionCount; readonly total: VersionCount }
  readonly copies: readonly CopyAtWork[] // of requests, that servers work on now
  readonly mirror: number // percent of the old version's requests that are copied
  readonly looks: readonly Look[]
  readonly changes: readonly Change[]
  readonly tasters: number // clients who had an answer of the new version
  readonly harmed: number // clients
  readonly harms: number // answers
  readonly ring: readonly RingCell[] // oldest first
}

const countOf = (counts: Counts): VersionCount => {
  const sample = errorsOf(counts)
  const business = businessOf(counts)
  return {
    ...sample,
    ...wilson(sample),
    trueErrors: counts.errors,
    p50: latencyAt(counts, 0.5),
    p95: latencyAt(counts, 0.95),
    p99: latencyAt(counts, 0.99),
    timed: counts.timed,
    slow: counts.slow,
    business: business.answers,
    missing: business.errors,
  }
}

const outcomes = ['answered', 'error', 'slow'] as const

const ringOf = ({ ring, ringNext }: CanaryState): readonly RingCell[] => {
  const cells: RingCell[] = []
  for (let i = 0; i < RING; i++) {
    const code = ring[(ringNext + i) % RING]
    if (code === 0) continue
    const isCanary = code >= 5
    cells.push({ isCanary, outcome: outcomes[code - (isCanary ? 5 : 1)] })
  }
  return cells
}

/** What of a release its state does not tell. */
interface Around {
  readonly isFaulty: boolean
  readonly copies: readonly CopyAtWork[]
}

/** The figures of a release now. */
export const canaryFigures = (state: CanaryState, { isFaulty, copies }: Around): CanaryFigures => {
  return {
    kind: 'canary',
    phase: state.phase,
    step: state.step,
    weight: state.weight,
    cohorts: state.cohorts,
    stepAt: state.stepAt,
    changedAt: state.changedAt,
    lookAt: state.lookAt,
    alarmAt: state.alarmAt,
    isFaulty,
    failed: state.failed,
    since: { stable: countOf(state.since.stable), canary: countOf(state.since.canary) },
    total: { stable: countOf(state.total.stable), canary: countOf(state.total.canary) },
    shadow: { since: countOf(state.shadow.since), total: countOf(state.shadow.total) },
    copies,
    mirror: state.mirror,
    looks: state.looks,
    changes: state.changes,
    tasters: state.tasters,
    harmed: state.harmed,
    harms: state.harms,
    ring: ringOf(state),
  }
}
