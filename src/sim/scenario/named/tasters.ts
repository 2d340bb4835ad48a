// A release of chapter 7: eight requests a second of 400 users, three servers with the old version
// and one with the new, whose bug is an error in twenty requests unless something else is said.
import type { ScenarioDocument } from '../schema'
import { PATIENT } from './teaShop'

type Traffic = ScenarioDocument['traffic'][number]
type Release = Extract<NonNullable<ScenarioDocument['release']>, { kind: 'canary' }>
type Version = NonNullable<ScenarioDocument['versions']>[number]
type Fault = NonNullable<Version['faults']>[number]

/** What one release has that another has not. */
export interface Tasting {
  readonly release: Omit<Release, 'kind'>
  readonly bug?: Omit<Version, 'name'> // of the new version; else an error in twenty
  readonly background?: number // share of errors that any server makes, whatever its version
  readonly lasts?: number // seconds
  readonly rate?: number // requests a second
  readonly work?: string // mean; exponential
  readonly slots?: number // of each server
  readonly servers?: readonly [stable: number, canary: number]
  readonly cohorts?: NonNullable<Traffic['clients']>['cohorts']
  readonly kinds?: Traffic['requests']
}

const five: Omit<Version, 'name'> = { faults: [{ share: 0.05 }] }

/** A version that does nothing wrong. */
export const good: Omit<Version, 'name'> = {}

/** A version with one fault. */
export const faulty = (fault: Fault): Omit<Version, 'name'> => ({ faults: [fault] })

/** Steps of equal length. */
export const ramp = (weights: readonly number[], bake = '60s'): Release['steps'] =>
  weights.map((weight) => ({ weight, bake }))

/** One weight for the whole run, and nobody who judges. */
export const still = (weight: number): Omit<Release, 'kind'> => ({
  steps: [{ weight }],
  analysis: [],
})

/** An alarm above a share of errors, once there are so many answers. */
export const above = (limit: number, minimum = 0): Release['analysis'] => [
  { by: 'limit', limit, minimum },
]

const all = [1, 5, 10, 25, 50, 100]
const fewer = [10, 25, 50, 100]

/** Six steps of a minute, judged every ten seconds from the first answer on. */
export const eager: Omit<Release, 'kind'> = {
  steps: ramp(all),
  every: '10s',
  analysis: above(0.02),
  scarce: 'pass',
}

/** The same, with no verdict below a hundred answers. */
export const patient: Omit<Release, 'kind'> = { ...eager, analysis: above(0.03, 100) }

/** Four steps that wait for a hundred answers each. */
export const waiting = (analysis: Release['analysis']): Omit<Release, 'kind'> => ({
  steps: ramp(fewer),
  every: '10s',
  analysis,
  scarce: 'wait',
})

/** A plan that finds most bugs: both versions compared, errors and latency. */
export const thorough: Omit<Release, 'kind'> = {
  ...waiting([
    { by: 'z', limit: 3, minimum: 100, minErrors: 3 },
    { metric: 'p95', by: 'ratio', limit: 1.8, minimum: 100 },
  ]),
  slow: '2s',
}

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`)

/** A release as a document. */
export const tasting = (what: Tasting): ScenarioDocument => {
  const { release, bug = five, background = 0, lasts = 300, rate = 8, work = '200ms' } = what
  const { slots = 4, servers: [stable, canary] = [3, 1], cohorts, kinds } = what
  const fleet = (names: readonly string[], version: string) =>
    names.map((name) => ({ name, slots, version, ...(background > 0 && { errors: background }) }))
  return {
    version: 1,
    duration: `${lasts}s`,
    traffic: [
      {
        name: 'users',
        arrivals: { kind: 'poisson', rate },
        ...(kinds === undefined
          ? { work: { kind: 'exponential', mean: work } as const }
          : { requests: kinds }),
        clients: { count: 400, ...(cohorts !== undefined && { cohorts }) },
      },
    ],
    gateway: { policy: { kind: 'least-connections' }, timeout: PATIENT },
    pools: [
      { name: 'stable', servers: fleet(named('s', stable), 'v1.0') },
      { name: 'canary', servers: fleet(named('c', canary), 'v1.1') },
    ],
    versions: [{ name: 'v1.0' }, { name: 'v1.1', ...bug }],
    release: { kind: 'canary', ...release },
  }
}

/** Seven requests a second for servers of one slot: the same program, and one server of four. */
export const small = (weight: number): ScenarioDocument =>
  tasting({
    release: { ...still(weight), slow: '2s' },
    bug: good,
    rate: 7,
    lasts: 120,
    work: '300ms',
    slots: 1,
  })

/** Some of the users work here, and some have the device that the bug is on. */
export const owners = [
  { name: 'staff', share: 0.05 },
  { name: 'ios', share: 0.1 },
]

/** The bug is on one device, whose owners meet it in half of their requests. */
export const device = (steps: Release['steps']): ScenarioDocument =>
  tasting({
    release: { ...still(0), steps, split: 'user' },
    bug: faulty({ share: 0.5, cohort: 'ios' }),
    cohorts: owners,
  })

/** A shop in which one request in five is a payment. */
export const kinds: Traffic['requests'] = [
  { name: 'pages', share: 4, path: '/shop', work: { kind: 'exponential', mean: '200ms' } },
  { name: 'payments', share: 1, path: '/pay', work: { kind: 'exponential', mean: '200ms' } },
]

/** The release of the challenge: the seed hides whether it is good or bad. It opens with the plan
 * of many a handbook. */
export const managed: ScenarioDocument = tasting({
  release: { steps: ramp(all, '30s'), every: '60s', analysis: above(0.02), scarce: 'pass' },
  bug: faulty({ share: 0.05, chance: 0.5 }),
  background: 0.01,
  lasts: 600,
})
