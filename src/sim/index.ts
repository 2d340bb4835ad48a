// The door to the simulated system. Everybody outside src/sim comes in here or by scenario/.

export { areRulesAtHand, loadRules } from './atHand'
export { balancers } from './balancers'
export {
  type Balancer,
  type Candidate,
  type Explanation,
  HOLD,
  type Need,
  NONE,
} from './balancers/balancer'
export { placeOnRing, ringOf } from './balancers/circle'
export { maglevTableOf, ownersOf } from './balancers/keyspace'
export type { Member } from './balancers/resting'
export { balancerOf, loadPolicies } from './balancers/shelf'
export {
  type CurveColumns,
  type Detail,
  DetailsFold,
  type RunDetails,
} from './details'
export {
  type Cause,
  type Closing,
  causeIn,
  causes,
  closings,
  connectionOf,
  type EventKind,
  eventKinds,
  kindIn,
  type SimEvent,
  serverIn,
  statusIn,
  valueIn,
} from './engine/event'
export type { EventLog } from './engine/log'
export { type Answer, answers, type CacheAnswer, cacheAnswers } from './gateway/answers'
export { forwarded } from './gateway/headers/forwarded'
export type { AnswerCounts } from './gateway/openedState'
export type { RepeatFigures } from './gateway/repeats'
export { unreachableRules } from './gateway/routing/covering'
export { normalizedPath } from './gateway/routing/paths'
export {
  match,
  type Readable,
  type Refusal,
  readyRules,
  verdictsOf,
} from './gateway/routing/rules'

export {
  bodyFigures,
  byteFigures,
  type CacheFigures,
  cacheFigures,
  type FirewallFigures,
  firewallFigures,
  type KindFigures,
  kindFigures,
  type RuleFigures,
  ruleFigures,
} from './gateway/tallies'
export { detectionCases, measureDetection } from './health/detecting'
export { beliefReasonIn, probeReasonIn, probeReasons } from './health/reasons'
export { History } from './history'
export type { CellsView, ServerCells } from './metrics/cellsView'
export type { ChoiceColumns } from './metrics/choices'
export { type CustomerColumns, LOST } from './metrics/customers'
export {
  type Absence,
  AWAITED_VERDICT,
  countUpTo,
  type HealthFigures,
  type HealthSoFar,
  type HealthView,
  healthUpTo,
  type Illness,
  type ProbeColumns,
  type Thresholds,
} from './metrics/healthView'
export { quantilesOfSorted } from './metrics/histogram'
export { NEEDED_MAX, type PairedDifference, pairedDifference } from './metrics/paired'
export type { FleetColumns, ReadingColumns, ScalingView } from './metrics/scalingView'
export { studentT } from './metrics/student'
export { EXACT_MAX, Summary } from './metrics/summary'
export * from './moment'
export { observe, totalsOf } from './observe'
export { faultOf, type PatternFault } from './pattern/pattern'
export { meanOf, varianceOf } from './random'
export type {
  Decision,
  JournalEntry,
  Life,
  LifeSpan,
  ReadRequest,
  Ridden,
  RunSummary,
} from './reading'
export type {
  BlueGreenMoment,
  Due,
  FleetMoment,
  FleetStage,
  StepDone,
} from './release/blueGreenState'
export { longLookings, lookings, measureLooks } from './release/canary/looks'
export type { ReleaseSeries } from './release/canary/series'
export type { CanaryFigures, RingCell, VersionCount } from './release/canary/view'
export { type ReleaseStep, stepIn, stepNumberIn } from './release/steps'
export type { VersionFigures } from './release/versions'
export { ENGINE_REVISION, stampAfter } from './revision'
export type { InstanceFigures, ScalingFigures } from './scaling/figures'
export {
  type Decision as ScalingDecision,
  type Limit,
  type LimitReason,
  type Proposal,
  type Stage,
  stages,
} from './scaling/state'
export { forms, lengths } from './scenario/forms'
export { healthSpec } from './scenario/healthPresets'
export type {
  ActiveChecks,
  Ejection,
  HealthDialect,
  HealthSpec,
  PassiveChecks,
} from './scenario/healthSpec'
export { isReady, ruleFor } from './scenario/policies'
export { isPrime, primesNear } from './scenario/primes'
export { type CannotId, cannotSentence } from './scenario/products/cannot'
export { type Dialect, dialects, type PolicyKind, policyKinds } from './scenario/products/kinds'
export {
  changedScaling,
  type ScalingChange,
  type ScalingMetric,
  type ScalingRule,
  type ScalingSpec,
} from './scenario/scalingSpec'
export type { ScalingWarning } from './scenario/scalingWarnings'
export type {
  Intervention,
  InterventionAct,
  PolicySpec,
  Run,
  Scenario,
  ServerSpec,
  Traffic,
  Work,
} from './scenario/scenario'
export { lifeIn } from './scout'
export { addressOfUser } from './sessions/addresses'
export { serverLabel } from './sessions/labels'
export type * from './sessions/moment'
export { happeningKinds } from './sessions/moment'
export {
  type AffinityReason,
  affinityReasonIn,
  affinityReasons,
  type CartLoss,
  cartLosses,
  cartLossIn,
  decidedReasonIn,
  serverBefore,
  setsCookieIn,
} from './sessions/reasons'
export { shelveAll } from './shelveAll'
export { type MeasuredSpan, simulateRun } from './simulateRun'
export { Simulation } from './simulation'
export {
  canary,
  capacity,
  enm1,
  joinShortestQueue,
  md1,
  mg1,
  mm1,
  mmc,
  mmck,
  planning,
  powerOfChoices,
  priceCurves,
  swinging,
  theoryReport,
} from './theory'
export { steady } from './theory/availability'
export { detection, type Span, sentInVain } from './theory/detection'
export { noticing, recovery, usableShare, writesAtRisk } from './theory/failover'
export * from './time'
export { addressOf } from './traffic/clients'
export type { World } from './world'
