// The steps of releases, as the log's one kind of record for them tells them: a code and a number.

/** Every step, in the order of its code. The order is part of the digest: append, never reorder. */
export const releaseSteps = [
  'deploying', // the new fleet begins to start; number of all fleets here: the pool
  'deployed', // its servers are there
  'passed', // the test with requests of its own; number: its requests
  'failed', // number: of them that failed
  'warmed', // requests have been replayed; number: how many at each server
  'switching', // server by server; number: the pool that takes over
  'switched', // new requests go to this pool
  'drained', // nothing of the other fleet's was under way any more; number: the pool
  'cut', // what was under way there was cut off; number: how many requests
  'stopped', // a fleet stops before the other one has begun; number: the pool
  'finished', // its servers are gone; number: the pool
  'alarm', // number: failures within the window
  'returning', // the way back has begun; number: the pool that will serve again
  'returned', // new requests go to this pool again
  'replaced', // one server after the other: this one runs the new version
  'ignored', // an order that cannot be carried out now; number: which, from 0
  'begun', // the new version gets its first requests; number of these four: its percentage
  'widened', // the step was over, and nothing spoke against it
  'set', // by hand
  'promoted', // it is the only one
  'withdrawn', // nobody gets it any more; number: what it had
  'paused', // the plan stands still; number: the percentage
  'resumed',
  'look-passed', // number of these three: answers of the new version since the split changed
  'look-failed',
  'look-open', // too few to judge
  'restored', // one server after the other: this one runs the old version again
] as const

/** One step of a release. */
export type ReleaseStep = (typeof releaseSteps)[number]

const CODES = 32
const NUMBER_MAX = 1_023

/** Packs a step and its number into the value of a record. */
export const packStep = (step: ReleaseStep, number: number): number =>
  releaseSteps.indexOf(step) + CODES * Math.max(0, Math.min(NUMBER_MAX, Math.floor(number)))

/** What `packStep` put in. */
export const stepIn = (value: number): ReleaseStep => releaseSteps[value % CODES] ?? 'ignored'
export const stepNumberIn = (value: number): number => Math.floor(value / CODES)

/** Orders by hand, in the order of their numbers in `ignored`. */
export const releaseOrders = [
  'release.deploy',
  'release.switch',
  'release.rollback',
  'release.finish',
  'release.weight',
  'release.promote',
  'release.pause',
] as const
