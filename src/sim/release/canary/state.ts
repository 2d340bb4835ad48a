// What a canary release remembers: plain data. Records of looks and changes never change once made,
// so copies share them.
import { type ArgoCounts, noCounts as noMeasurements } from '../argoAnalysis'
import { begun, type FlaggerState } from '../flagger'
import { type Counts, copyCounts, noCounts } from './counts'
import type { Judgment, Verdict } from './judge'
import type { Turns } from './split'

/** How far a release has come. */
export type CanaryPhase = 'running' | 'paused' | 'promoted' | 'rolled-back'

/** Why the split changed, or what else happened. */
export type ChangeCause =
  | 'begun'
  | 'passed' // the step was over, and nothing spoke against it
  | 'failed' // the analysis failed
  | 'promoted' // the new version is the only one
  | 'hand' // somebody set it
  | 'paused'
  | 'resumed'
  | 'alarm' // the analysis failed, and nothing is done about it

/** One change of the release. */
export interface Change {
  readonly at: number
  readonly cause: ChangeCause
  readonly weight: number // percent, from then on
  readonly step: number // place in the plan; -1: past its end, or by hand
}

/** One look. */
export interface Look {
  readonly at: number
  readonly step: number
  readonly weight: number
  readonly verdict: Verdict
  readonly score: number | null // 0 to 100, where the canary is judged as Kayenta does
  readonly judgments: readonly Judgment[] // by rule
  readonly answers: number // of the new version since the last change, those to copies included
  readonly errors: number
}

/** Counters of both versions. */
export interface Both {
  stable: Counts
  canary: Counts
}

/** How many of the latest answers are kept: 0 none, else 1, and 4 more for the new version, and 1
 * more for an error or 2 for an answer too late. */
export const RING = 240

/** Latest latencies of a version, for its quantiles over time. */
export const RECENT = 200

/** Cells of what is counted over time. */
export const CELLS = 400

/** What is written for each cell, as it stood at its end. */
export const lines = [
  'weight',
  'stable-answers',
  'stable-errors',
  'canary-answers',
  'canary-errors',
  'harmed',
  'stable-p99',
  'canary-p99',
  'stable-p50',
  'canary-p50',
] as const

/** A line over time. */
export type LineName = (typeof lines)[number]

/** All that a canary release remembers. */
export interface CanaryState {
  readonly kind: 'canary'
  phase: CanaryPhase
  step: number
  weight: number
  cohorts: readonly string[]
  invited: number // steps of the plan whose rules invite
  mirror: number // percent of the old version's requests whose copies the new one gets
  stepAt: number
  changedAt: number
  lookAt: number // instant of the next look; -1: none
  stepDue: number // instant at which a step of Argo's ends; -1: none
  readonly turns: Turns
  since: Both // since the last change of the split
  total: Both // since the start
  look: Both // since the last look
  shadow: { since: Counts; total: Counts } // answers to copies, which nobody gets
  base: Counts // of the old version, when it last had requests beside the new one
  argo: ArgoCounts
  flagger: FlaggerState
  failed: number // failed looks
  ranked: readonly { readonly experiment: readonly number[]; readonly control: readonly number[] }[]
  looks: readonly Look[]
  changes: readonly Change[]
  alarmAt: number // of the first one; -1: none
  tasted: Uint8Array // by client, 1: had an answer of the new version
  hurt: Uint8Array // by client, 1: was harmed
  tasters: number
  harmed: number // clients
  harms: number // answers
  readonly ring: Uint8Array
  ringNext: number
  readonly recent: { readonly stable: Float64Array; readonly canary: Float64Array }
  readonly recentCount: { stable: number; canary: number }
  readonly series: readonly Float64Array[] // by line
  cell: number // the last one that has been written
}

const both = (): Both => ({ stable: noCounts(), canary: noCounts() })

/** Nothing has happened. */
export const firstState = (rules: number): CanaryState => ({
  kind: 'canary',
  phase: 'running',
  step: 0,
  weight: 0,
  cohorts: [],
  invited: 0,
  mirror: 0,
  stepAt: 0,
  changedAt: 0,
  lookAt: -1,
  stepDue: -1,
  turns: { behind: 0 },
  since: both(),
  total: both(),
  look: both(),
  shadow: { since: noCounts(), total: noCounts() },
  base: noCounts(),
  argo: noMeasurements,
  flagger: begun,
  failed: 0,
  ranked: Array.from({ length: rules }, () => ({ experiment: [], control: [] })),
  looks: [],
  changes: [],
  alarmAt: -1,
  tasted: new Uint8Array(64),
  hurt: new Uint8Array(64),
  tasters: 0,
  harmed: 0,
  harms: 0,
  ring: new Uint8Array(RING),
  ringNext: 0,
  recent: { stable: new Float64Array(RECENT), canary: new Float64Array(RECENT) },
  recentCount: { stable: 0, canary: 0 },
  series: lines.map(() => new Float64Array(CELLS + 1)),
  cell: 0,
})

const copyBoth = ({ stable, canary }: Both): Both => ({
  stable: copyCounts(stable),
  canary: copyCounts(canary),
})

/** A state that shares nothing that can change with `state`. */
export const copyCanary = (state: CanaryState): CanaryState => ({
  ...state,
  turns: { ...state.turns },
  since: copyBoth(state.since),
  total: copyBoth(state.total),
  look: copyBoth(state.look),
  shadow: {
    since: copyCounts(state.shadow.since),
    total: copyCounts(state.shadow.total),
  },
  base: copyCounts(state.base),
  tasted: state.tasted.slice(),
  hurt: state.hurt.slice(),
  ring: state.ring.slice(),
  recent: { stable: state.recent.stable.slice(), canary: state.recent.canary.slice() },
  recentCount: { ...state.recentCount },
  series: state.series.map((line) => line.slice()),
})

/** Forgets what was counted since the last change: the split is another from now on. */
export const forgetSince = (state: CanaryState): void => {
  state.since = both()
  state.shadow.since = noCounts()
}

/** Forgets what was counted since the last look. */
export const forgetLook = (state: CanaryState): void => {
  state.look = both()
}

/** A column with room for `client`. */
export const withRoom = (column: Uint8Array, client: number): Uint8Array => {
  if (client < column.length) return column
  const wider = new Uint8Array(Math.max(client + 1, column.length * 2))
  wider.set(column)
  return wider
}
