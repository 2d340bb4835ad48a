// The store: runs, playheads and choices.
export {
  after,
  arePrepared,
  faster,
  idle,
  type Job,
  type Player,
  prepare,
  type ReplicateOptions,
  replicate,
  type Spread,
  slower,
  soon,
  spreadOf,
} from '../playback'
export { pairedDifference, type RunSummary, studentT } from '../sim'
export {
  type Address,
  formatAddress,
  hashOf,
  parseAddress,
  type Route,
  readablePath,
} from './address'
export type { AddressBar } from './addressBar'
export { type LaneChoice, type OwnIntervention, ownInterventions } from './branching'
export { actions, openAddressBar, store } from './course'
export type { Notice, NoticeCode } from './notices'
export { outcomeOf, type Span, spanOnClock } from './outcomes'
export { usePlayer } from './playing'
export {
  type Preferences,
  themeChoices,
} from './preferences'
export { type Progress, TRIED_MAX, type TriedPlan } from './progress'
export {
  useCourse,
  useOpening,
  usePreferences,
  useProgress,
  useReading,
  useRoute,
  useSession,
} from './react'
export {
  isGivenIn,
  type LaneRange,
  type Opening,
  type Selection,
  type Session,
  type View,
} from './session'
export type { Shared } from './sharing'
export type { CarriedRun, State } from './state'
