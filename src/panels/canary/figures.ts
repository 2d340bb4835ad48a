// What the panel of a canary shows at an instant of a run, and over many runs.
import { type CanaryFigures, type Moment, canary as theory, type VersionCount } from '../../sim'
import type { Scenario } from '../../sim/scenario'

/** The release of a moment; null where there is none. */
export const releaseAt = ({ release }: Pick<Moment, 'release'>): CanaryFigures | null =>
  release?.kind === 'canary' ? release : null

/** How the release of a scenario is to go; null where it has none. */
export const planOf = ({ release }: Scenario) => (release?.kind === 'canary' ? release : null)

/** Requests a second of the first traffic, where it keeps one rate. */
export const rateOf = ({ traffic: [{ arrivals }] }: Scenario): number =>
  arrivals.kind === 'poisson' || arrivals.kind === 'constant' ? arrivals.rate : 0

/** Largest share of errors that a fault of the new version has; what a canary is to find. */
export const bugOf = ({ versions = [] }: Scenario): number =>
  Math.max(0, ...versions.flatMap(({ faults }) => faults.map(({ share }) => share)))

const WEIGHTS = [1, 2, 5, 10, 25, 50, 100] as const

/** Of a bug of this size: how long until it was seen at least once in 95 of 100 runs, by weight. */
export const timesToSee = (share: number, rate: number) =>
  WEIGHTS.map((weight) => ({
    weight,
    seconds: theory.timeToSee({ share, rate, weight: weight / 100 }),
  }))

/** Chance that nothing was seen after each of so many seconds. */
export const silence =
  ({ share, rate, weight }: Record<'share' | 'rate' | 'weight', number>) =>
  (seconds: number): number =>
    theory.chanceOfSilence({ share, rate, weight: weight / 100, time: seconds })

/** A group of what one may watch, of one version; null where nothing is known. */
export interface Watched {
  readonly busy: number | null // infrastructure: slots at work, now
  readonly errors: number | null // application: share, as the program counts them
  readonly p99: number | null // milliseconds
  readonly missing: number | null // business: share of the requests that came to nothing
  readonly slow: number | null // experience: share that came later than the limit, or not at all
}

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of)

/** What may be watched of a version. */
export const watched = (
  { answers, errors, p99, business, missing, slow, trueErrors }: VersionCount,
  busy: number | null,
): Watched => ({
  busy,
  errors: share(errors, answers),
  p99,
  missing: share(missing, business),
  slow: share(slow + trueErrors, answers),
})

/** Slots at work over slots, of the servers of a pool, now. */
export function busyOf({ servers }: Moment, names: readonly string[]): number | null {
  const own = servers.filter(({ name, present }) => present && names.includes(name))
  const slots = own.reduce((sum, one) => sum + one.slots, 0)
  return slots === 0 ? null : own.reduce((sum, one) => sum + one.busy, 0) / slots
}
