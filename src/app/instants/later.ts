// Instants of what chapters 5 to 8, 10 and 11 call things.
import {
  type AffinityReason,
  decidedReasonIn,
  type ReleaseStep,
  type SimEvent,
  setsCookieIn,
  stepIn,
} from '../../sim'
import { once, place, record, row, server, state } from './instant'

const because = (lane: number, reason: AffinityReason) =>
  record('affinity.decided', 'request', {
    lane,
    when: ({ value }) => decidedReasonIn(value) === reason,
  })

export const regulars = {
  session: record('request.assigned', 'request', { lane: 1, nth: 5 }),
  'session-persistence': because(1, 'named'),
  'sticky-session': because(0, 'named'),
  nat: state(
    server(({ assigned }, all) => {
      const sent = all.reduce((sum, one) => sum + one.assigned, 0)
      return sent > 40 && assigned > sent / 2
    }),
  ),
  cookie: record('affinity.decided', 'request', {
    lane: 1,
    when: ({ value }) => setsCookieIn(value),
  }),
  'session-table': because(1, 'named'),
  drain: record('server.draining', 'server', { lane: 1 }),
  copy: because(1, 'gone'),
} as const

const did =
  (...steps: readonly ReleaseStep[]) =>
  ({ value }: SimEvent): boolean =>
    steps.includes(stepIn(value))

export const kitchens = {
  'blue-green-deployment': record('release.stepped', place('lane'), { when: did('deployed') }),
  'switch-over': record('release.stepped', place('fleet'), { when: did('switched') }),
  'warm-up': record('release.stepped', place('lane'), { lane: 1, when: did('warmed') }),
  rollback: record('release.stepped', place('fleet'), { when: did('returned') }),
} as const

const instances = place('instances')

export const scaling = {
  autoscaling: record('scaling.decided', instances, { lane: 2 }),
  instance: record('instance.changed', instances),
  lag: state(
    once(instances, ({ scaling: now }) => {
      const [truth, seen] = [now?.truth, now?.seen]
      return Boolean(truth && seen && truth.at > seen.at)
    }),
    { every: 15 },
  ),
  pitfall: record('request.failed', instances),
  timetable: record('scaling.decided', instances, { lane: 3 }),
  cap: state(
    once(
      instances,
      ({ scaling: now }) =>
        now?.decisions.some(({ limits }) => limits.some(({ by }) => by === 'max')) ?? false,
    ),
    { lane: 2, every: 15 },
  ),
  oscillation: state(
    once(instances, ({ scaling: now }) => (now?.reversals ?? 0) > 2),
    {
      every: 15,
    },
  ),
  'stabilization-window': state(
    once(
      instances,
      ({ scaling: now }) =>
        now?.decisions.some(({ limits }) => limits.some(({ by }) => by === 'window')) ?? false,
    ),
    { lane: 1, every: 15 },
  ),
  'warm-pool': state(
    once(instances, ({ scaling: now }) => (now?.pool.waiting ?? 0) > 0),
    {
      lane: 1,
      every: 15,
    },
  ),
  forecast: record('scaling.decided', instances, { lane: 3 }),
  'grace-period': state(
    once(
      instances,
      ({ scaling: now }) => now?.instances.some(({ readyAt }) => readyAt < 0) ?? false,
    ),
    { lane: 1, every: 15 },
  ),
} as const

export const tasters = {
  'canary-release': record('release.stepped', row('split'), { when: did('begun') }),
  'minimum-sample': record('release.stepped', row('errors'), {
    when: did('look-open', 'look-passed'),
  }),
  'rolling-update': record('release.stepped', place('lane'), { lane: 1, when: did('replaced') }),
} as const

export const choosing = {
  'managed-balancer': record('request.assigned', place('balancer'), { nth: 3 }),
} as const

export const regions = {
  'multi-region': record('request.completed', place('lane'), { nth: 5 }),
  'active-active': record('request.assigned', place('lane'), { when: ({ server: id }) => id > 2 }),
  'active-standby': record('request.completed', place('lane'), { nth: 5 }),
  'data-replication': state(
    once(place('lane'), ({ regions: now }) => (now?.regions[0].behind ?? 0) > 5),
  ),
  'recovery-time-objective': state(
    once(place('table'), ({ at, regions: now }) => {
      const letGo = now?.outage?.letGo ?? -1
      return letGo >= 0 && at > letGo
    }),
    { every: 1 },
  ),
  'recovery-point-objective': record('writes.lost', place('table')),
  failover: record('names.changed', place('balancer')),
  gslb: record('names.changed', place('balancer')),
} as const
