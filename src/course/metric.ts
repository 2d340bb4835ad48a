// The figures of a run that prose may quote, by the path that <Value> names.
import type { RunSummary, Span } from '../store'

/** How a figure is written. Times are microseconds, shares and indices 0 to 1, rates a second,
 * sizes bytes, prices euros. */
export type Unit = 'time' | 'share' | 'rate' | 'number' | 'index' | 'count' | 'size' | 'price'

/** A figure that prose may quote. */
export interface Metric {
  readonly unit: Unit
  /** What must be asked for beside the usual figures; it is counted from the start of the run. */
  readonly details?: NonNullable<Span['details']>
  /** Microseconds, 0 to 1, a second, or a count; null where nothing was measured. */
  read(outcome: RunSummary): number | null
}

const lost = ({ failed, rejected }: RunSummary) => failed + rejected

/** Lost, of the requests whose fate is known. */
export function lostShare(outcome: RunSummary): number | null {
  const decided = outcome.completed + lost(outcome)
  return decided === 0 ? null : lost(outcome) / decided
}

/** By Little's law: completions a second times the mean time each one took. */
export const inProgress = ({ throughput, latency }: RunSummary): number | null =>
  latency === null ? null : (throughput * latency.mean) / 1_000_000

/** Of the requests that arrived, those that waited beside a free server. */
export function besideShare({ details, arrived }: RunSummary): number | null {
  const beside = details?.besideFree ?? null
  return beside === null || arrived === 0 ? null : beside / arrived
}

/** Of the requests begun, those whose path the server did not remember. */
export const missShare = ({ begun, hits }: RunSummary): number | null =>
  begun === 0 ? null : 1 - hits / begun

/** The share of all requests that `pick` takes from those sent to each server, in their order. */
const shareOf =
  (pick: (sent: readonly number[]) => number | undefined) => (outcome: RunSummary) => {
    const sent = outcome.servers.map(({ requests }) => requests)
    const all = sent.reduce((sum, one) => sum + one, 0)
    return all === 0 ? null : (pick(sent) ?? 0) / all
  }

/** Requests that servers were sent. */
const sentCount = ({ servers }: RunSummary): number =>
  servers.reduce((sum, { requests }) => sum + requests, 0)

/** Of the requests that arrived, those that no server was sent. */
export function unsentShare(outcome: RunSummary): number | null {
  const { arrived } = outcome
  return arrived === 0 ? null : Math.max(0, 1 - sentCount(outcome) / arrived)
}

/** A figure of how the servers were looked after; null where nobody did. */
const ofHealth =
  (pick: (figures: NonNullable<NonNullable<RunSummary['details']>['health']>) => number | null) =>
  ({ details }: RunSummary): number | null =>
    details?.health ? pick(details.health) : null

const kindP95 =
  (name: string) =>
  ({ kinds }: RunSummary): number | null =>
    kinds?.find((kind) => kind.name === name)?.latency?.p95 ?? null

/** Of the requests that arrived, those that found no cart where their user had begun one. */
const withoutShare = ({ sessions, arrived }: RunSummary): number | null =>
  sessions === undefined || arrived === 0 ? null : sessions.without / arrived

/** Carts lost, over the users who were there when the span began. */
const cartsLost = ({ sessions }: RunSummary): number | null =>
  sessions === undefined || sessions.present === 0 ? null : sessions.lost / sessions.present

type Canary = Extract<NonNullable<RunSummary['release']>, { kind: 'canary' }>

/** A figure of a canary release; null where there is none. */
const ofCanary =
  (pick: (release: Canary) => number | null) =>
  ({ release }: RunSummary): number | null =>
    release?.kind === 'canary' ? pick(release) : null

/** p95 of the new version over that of the old one. */
const tailRatio = ({ total: { canary, stable } }: Canary): number | null =>
  canary.p95 === null || !stable.p95 ? null : canary.p95 / stable.p95

/** From an order to go back until the old version served again; null where nobody went back. */
const wayBack = ({ steps }: Fleets): number | null => {
  const instantOf = (wanted: string) => steps.find(({ step }) => step === wanted)?.at
  const [from, to] = [instantOf('returning'), instantOf('returned')]
  return from === undefined || to === undefined ? null : to - from
}

const MINUTE = 60_000_000 // microseconds

/** A figure of a release between two fleets, at the end; null where there is none. */
const ofRelease =
  (pick: (release: Fleets) => number | null) =>
  ({ release }: RunSummary): number | null =>
    release?.kind === 'blue-green' ? pick(release) : null

type Fleets = Extract<NonNullable<RunSummary['release']>, { kind: 'blue-green' }>

/** A figure of the latest region that died; null where none did. */
const ofOutage =
  (pick: (outage: Outage) => number | null) =>
  ({ regions }: RunSummary): number | null =>
    regions?.outage ? pick(regions.outage) : null

type Outage = NonNullable<NonNullable<RunSummary['regions']>['outage']>

const after = ({ at }: Outage, instant: number): number | null =>
  instant < 0 ? null : instant - at

const HOURS = 24 // of a day

const isBlue = ({ name }: RunSummary['servers'][number]) => name.startsWith('blue')

/** Server-hours of the fleet called blue, kept for a day. */
const blueDay = ({ servers }: RunSummary): number => servers.filter(isBlue).length * HOURS

/** Of the requests that servers were sent, those that went to the fleet called blue. */
const blueShare = (outcome: RunSummary): number | null => {
  const all = sentCount(outcome)
  const blue = outcome.servers.filter(isBlue)
  return all === 0 ? null : blue.reduce((sum, { requests }) => sum + requests, 0) / all
}

export const metrics = {
  arrived: { unit: 'count', read: ({ arrived }) => arrived },
  completed: { unit: 'count', read: ({ completed }) => completed },
  failed: { unit: 'count', read: ({ failed }) => failed },
  rejected: { unit: 'count', read: ({ rejected }) => rejected },
  lost: { unit: 'count', read: lost },
  'lost.share': { unit: 'share', read: lostShare },
  cut: { unit: 'count', read: ({ causes }) => causes.reset ?? 0 },
  errors: { unit: 'count', read: ({ causes }) => causes.error ?? 0 },
  'share.blue': { unit: 'share', read: blueShare },
  'release.first': { unit: 'time', read: ofRelease(({ firstP95 }) => firstP95) },
  'release.back': { unit: 'time', read: ofRelease(wayBack) },
  'blue.day': { unit: 'count', read: blueDay },
  'release.extra': { unit: 'number', read: ofRelease(({ extra }) => extra / MINUTE) },
  'latency.mean': { unit: 'time', read: ({ latency }) => latency?.mean ?? null },
  'latency.p50': { unit: 'time', read: ({ latency }) => latency?.p50 ?? null },
  'latency.p95': { unit: 'time', read: ({ latency }) => latency?.p95 ?? null },
  'latency.p99': { unit: 'time', read: ({ latency }) => latency?.p99 ?? null },
  'latency.max': { unit: 'time', read: ({ latency }) => latency?.max ?? null },
  'waiting.mean': { unit: 'time', read: ({ waiting }) => waiting?.mean ?? null },
  throughput: { unit: 'rate', read: ({ throughput }) => throughput },
  utilization: { unit: 'share', read: ({ utilization }) => utilization },
  inProgress: { unit: 'number', read: inProgress },
  'beside.share': { unit: 'share', read: besideShare, details: ['beside-free'] },
  'misses.share': { unit: 'share', read: missShare },
  sent: { unit: 'count', read: sentCount },
  bytes: { unit: 'size', read: ({ bytes }) => bytes?.clients ?? null },
  fairness: { unit: 'index', read: ({ fairness }) => fairness },
  'unsent.share': { unit: 'share', read: unsentShare },
  'honest.p95': { unit: 'time', read: kindP95('honest') },
  'desk.utilization': {
    unit: 'share',
    read: ({ gateways }) => gateways?.[0]?.utilization ?? null,
  },
  'api.p95': { unit: 'time', read: kindP95('api') },
  'video.p95': { unit: 'time', read: kindP95('video') },
  'carts.without': { unit: 'share', read: withoutShare },
  'carts.lost': { unit: 'share', read: cartsLost },
  'carts.lost.count': { unit: 'count', read: ({ sessions }) => sessions?.lost ?? null },
  available: { unit: 'share', read: (outcome) => 1 - (lostShare(outcome) ?? 0) },
  'writes.twice': { unit: 'count', read: ({ repeats }) => repeats?.twice ?? null },
  'health.notice': {
    unit: 'time',
    read: ofHealth(({ timeToEject }) => timeToEject),
    details: ['health'],
  },
  'health.unnoticed': {
    unit: 'count',
    read: ofHealth(({ lostUnnoticed }) => lostUnnoticed),
    details: ['health'],
  },
  'health.out': {
    unit: 'count',
    read: ofHealth(({ ejections }) => ejections),
    details: ['health'],
  },
  'health.false': {
    unit: 'count',
    read: ofHealth(({ falseEjections }) => falseEjections),
    details: ['health'],
  },
  'scaling.minutes': {
    unit: 'count',
    read: ({ scaling }) => (scaling ? scaling.paidTime / 60_000_000 : null),
  },
  'scaling.peak': { unit: 'count', read: ({ scaling }) => scaling?.peak ?? null },
  'scaling.reversals': { unit: 'count', read: ({ scaling }) => scaling?.reversals ?? null },
  'canary.harmed': { unit: 'count', read: ofCanary(({ harmed }) => harmed) },
  'canary.tasters': { unit: 'count', read: ofCanary(({ tasters }) => tasters) },
  'canary.answers': { unit: 'count', read: ofCanary(({ total }) => total.canary.answers) },
  'canary.errors': { unit: 'count', read: ofCanary(({ total }) => total.canary.trueErrors) },
  'canary.tail': { unit: 'number', read: ofCanary(tailRatio) },
  'canary.weight': { unit: 'share', read: ofCanary(({ weight }) => weight / 100) },
  'canary.ended': {
    unit: 'time',
    read: ofCanary(({ phase, changes }) =>
      phase === 'promoted' || phase === 'rolled-back' ? (changes.at(-1)?.at ?? null) : null,
    ),
  },
  'regions.noticed': { unit: 'time', read: ofOutage((outage) => after(outage, outage.noticed)) },
  'regions.back': { unit: 'time', read: ofOutage((outage) => after(outage, outage.letGo)) },
  'regions.writes': { unit: 'count', read: ofOutage(({ writesLost }) => writesLost) },
  'regions.age': { unit: 'time', read: ofOutage(({ at, oldestLost }) => at - oldestLost) },
  'share.first': { unit: 'share', read: shareOf((sent) => sent[0]) },
  'share.last': { unit: 'share', read: shareOf((sent) => sent.at(-1)) },
  'share.rest': {
    unit: 'share',
    read: shareOf((sent) => sent.slice(2).reduce((sum, one) => sum + one, 0)),
  },
  'share.most': { unit: 'share', read: shareOf((sent) => Math.max(...sent)) },
} as const satisfies Record<string, Metric>

/** The name of a figure that prose may quote. */
export type MetricId = keyof typeof metrics

/** True for a name in the list above. */
export const isMetricId = (id: string): id is MetricId => Object.hasOwn(metrics, id)
