// The keys `versions` and `data` of a document, and `cohorts` of clients: read, checked, written.
import * as v from 'valibot'
import { MILLISECOND } from '../time'
import { bounds } from './bounds'
import { formatDuration, lengthOf } from './durations'
import { fields } from './fields'
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'
import { above, list, name, number, object, share, text, whole } from './values'
import type {
  CohortSpec,
  ColdSpec,
  DataSpec,
  FaultSpec,
  SessionFormatSpec,
  VersionSpec,
} from './versionSpec'
import { unusual, type Written } from './written'

const NAME_MAX = 32

/** How a version is named. */
export const versionName = () => text('a version', /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,31}$/, NAME_MAX)

const format = () => text('the name of a format', /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,31}$/, NAME_MAX)
const factor = () => v.optional(number({ min: 0.01, max: 100 }), 1)
const extra = () => v.optional(lengthOf({ min: 0, max: bounds.work }), '0ms')

const fault = object({
  share: share(),
  chance: v.optional(share(), 1),
  factor: v.optional(number({ min: 0.01, max: 100 })),
  extra: v.optional(lengthOf({ min: 0, max: bounds.work })),
  errorTime: v.optional(lengthOf({ min: 0, max: bounds.work })),
  path: v.optional(text('a path', /^\/\S*$/, 256)),
  cohort: v.optional(name()),
  above: v.optional(share()),
  grows: v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration })),
})

const cold = object({
  speed: above(0, 1),
  requests: v.optional(whole({ min: 1, max: bounds.places, unit: 'requests' })),
  time: v.optional(lengthOf({ min: MILLISECOND, max: bounds.duration })),
})

const VERSIONS_MAX = 16
const FAULTS_MAX = 16

/** The versions of a document. */
export const versions = list(
  object({
    name: versionName(),
    factor: factor(),
    extra: extra(),
    faults: v.optional(list(fault, { of: 'faults', min: 0, max: FAULTS_MAX }), []),
    cold: v.optional(cold),
    reads: v.optional(list(format(), { of: 'formats', min: 1, max: VERSIONS_MAX })),
    writes: v.optional(format()),
    sessions: v.optional(
      object({
        reads: v.optional(list(format(), { of: 'formats', min: 1, max: VERSIONS_MAX })),
        writes: format(),
      }),
    ),
  }),
  { of: 'versions', min: 1, max: VERSIONS_MAX },
)

/** The data that all servers share. */
export const data = object({
  accounts: whole({ min: 1, max: bounds.clients, unit: 'accounts' }),
  writes: v.optional(share(), 0.5),
})

/** Parts of the clients. */
export const cohorts = list(
  object({
    name: name(),
    share: above(0, 1),
    region: v.optional(name()),
    headers: v.optional(fields()),
    cookies: v.optional(fields()),
  }),
  { of: 'cohorts', min: 1, max: VERSIONS_MAX },
)

type Read = v.InferOutput<typeof versions>[number]

const faultSpec = (read: Read['faults'][number]): FaultSpec => {
  const slow = read.factor !== undefined || read.extra !== undefined
  return {
    share: read.share,
    chance: read.chance,
    slows: slow ? { factor: read.factor ?? 1, extra: read.extra ?? v.parse(extra(), '0ms') } : null,
    errorTime: read.errorTime ?? null,
    path: read.path ?? null,
    cohort: read.cohort ?? null,
    above: read.above ?? null,
    grows: read.grows ?? null,
  }
}

/** The versions with their defaults. */
export const versionSpecs = (read: readonly Read[]): readonly VersionSpec[] =>
  read.map(({ faults, cold: begins, reads = null, writes = null, sessions, ...rest }) => ({
    ...rest,
    faults: faults.map(faultSpec),
    cold:
      begins === undefined
        ? null
        : { speed: begins.speed, requests: begins.requests ?? null, time: begins.time ?? null },
    reads,
    writes,
    ...(sessions === undefined
      ? {}
      : { sessions: { writes: sessions.writes, reads: sessions.reads ?? [sessions.writes] } }),
  }))

const writeFault = ({ share: part, slows, errorTime, grows, ...only }: FaultSpec): Written => ({
  share: part,
  ...(slows === null
    ? {}
    : slows.extra === 0
      ? { factor: slows.factor }
      : {
          ...unusual({ factor: slows.factor }, { factor: 1 }),
          extra: formatDuration(slows.extra),
        }),
  ...(errorTime === null ? {} : { errorTime: formatDuration(errorTime) }),
  ...unusual({ ...only }, { path: null, cohort: null, above: null, chance: 1 }),
  ...(grows === null ? {} : { grows: formatDuration(grows) }),
})

const writeCold = ({ speed, requests, time }: ColdSpec): Written => ({
  speed,
  ...unusual({ requests }, { requests: null }),
  ...(time === null ? {} : { time: formatDuration(time) }),
})

/** The versions as a document has them; defaults are left out. */
export const writeVersions = (specs: readonly VersionSpec[]): readonly Written[] =>
  specs.map(({ name: called, faults, cold: begins, reads, writes, sessions, ...pace }) => ({
    name: called,
    ...unusual(
      { factor: pace.factor, extra: formatDuration(pace.extra) },
      { factor: 1, extra: '0ms' },
    ),
    ...(faults.length === 0 ? {} : { faults: faults.map(writeFault) }),
    ...(begins === null ? {} : { cold: writeCold(begins) }),
    ...(reads === null ? {} : { reads }),
    ...(writes === null ? {} : { writes }),
    ...(sessions === undefined ? {} : { sessions: writeSessions(sessions) }),
  }))

const writeSessions = ({ reads, writes }: SessionFormatSpec): Written =>
  reads.length === 1 && reads[0] === writes ? { writes } : { reads, writes }

/** The shared data as a document has it. */
export const writeData = ({ accounts, writes }: DataSpec): Written => ({
  accounts,
  ...unusual({ writes }, { writes: 0.5 }),
})

const checkCohorts = (found: readonly CohortSpec[], at: Path, report: Report): void => {
  found.forEach(({ name: called }, index) => {
    const first = found.findIndex((one) => one.name === called)
    if (first < index)
      report.add({ at: [...at, index, 'name'], found: called }, 'twin-name', {
        first: 'another cohort of the traffic',
      })
  })
  const sum = found.reduce((total, one) => total + one.share, 0)
  if (sum > 1 + 1e-9) report.add({ at, found }, 'cohort-shares', { sum })
}

const checkVersion = (
  { faults, cold: begins }: Read,
  { at, known, report }: { at: Path; known: readonly string[]; report: Report },
): void => {
  if (begins !== undefined && (begins.requests === undefined) === (begins.time === undefined))
    report.add({ at: [...at, 'cold'], found: begins }, 'one-key', { keys: 'requests, time' })
  faults.forEach(({ cohort }, index) => {
    if (cohort !== undefined && !known.includes(cohort))
      report.add({ at: [...at, 'faults', index, 'cohort'], found: cohort }, 'unknown-name', {
        of: 'cohort',
        at: '0ms',
        known: known.length === 0 ? '–' : known.join(', '),
      })
  })
}

/** Notes what is wrong with versions and cohorts, taken together. */
export function checkVersions(read: ReadDocument, report: Report): void {
  const known: string[] = []
  read.traffic.forEach(({ clients }, index) => {
    if (clients.cohorts === undefined) return
    checkCohorts(clients.cohorts, ['traffic', index, 'clients', 'cohorts'], report)
    for (const { name: called } of clients.cohorts) if (!known.includes(called)) known.push(called)
  })
  const names = (read.versions ?? []).map((one) => one.name)
  read.versions?.forEach((one, index) => {
    const at = ['versions', index]
    if (names.indexOf(one.name) < index)
      report.add({ at: [...at, 'name'], found: one.name }, 'twin-name', { first: 'versions' })
    checkVersion(one, { at, known, report })
  })
}
