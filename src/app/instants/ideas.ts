// Instants of laws, of policies and of ways to build.
import { cacheAnswers, closings } from '../../sim'
import { once, place, record, request, row, server, state } from './instant'

const chosen = (lane: number, nth = 3) => record('request.assigned', 'request', { lane, nth })

const OLD = [cacheAnswers.indexOf('stale'), cacheAnswers.indexOf('updating')]
const OF_AGE = closings.indexOf('age')

const rules = {
  'load-balancing': record('request.assigned', place('balancer'), { lane: 1, nth: 3 }),
  rule: chosen(0),
  'round-robin': chosen(1),
  'least-connections': chosen(1),
  random: chosen(0),
  'power-of-two': chosen(2),
  herd: state(
    server((one, all) =>
      all.every((other) => other === one || one.outstanding > other.outstanding + 5),
    ),
    { lane: 1 },
  ),
  'black-hole': state(
    server((one, all) => {
      const sent = all.reduce((sum, { assigned }) => sum + assigned, 0)
      return one.condition === 'erring' && one.finished > 20 && one.assigned > sent / 3
    }),
    { lane: 2 },
  ),
  'consistent-hashing': chosen(0),
} as const

type Moment = Parameters<ReturnType<typeof server>>[0]
type Belief = NonNullable<Moment['health']>['beliefs'][number]

const believed = (isSo: (belief: Belief, moment: Moment) => boolean) => (moment: Moment) => {
  const found = moment.health?.beliefs.find((one) => isSo(one, moment))
  return found ? ({ kind: 'server', id: found.server } as const) : null
}

const isWell = (id: number, { servers }: Moment) => servers[id]?.condition === 'well'

const health = {
  'health-check': record('probe.passed', 'server'),
  probe: record('probe.sent', 'server'),
  fall: state(believed((one) => one.isIn && one.isCountingFailures && one.count > 0)),
  rise: state(believed((one) => !one.isIn && !one.isCountingFailures && one.count > 0)),
  'false-alarm': state(believed((one, moment) => !one.isIn && isWell(one.server, moment))),
  panic: record('gateway.panicked', place('balancer'), { change: 'panic' }),
  'passive-check': state(believed((one) => one.takenBy === 'customers')),
  'slow-start': state(
    believed((one) => one.isIn && one.weight > 0 && one.weight < 1),
    { change: 'slowly' },
  ),
} as const

const layers = {
  'layer-4': record('connection.bound', 'server'),
  'layer-7': chosen(1),
  pinned: record('connection.bound', 'server', { nth: 2 }),
  multiplexing: state(
    once(place('clients'), ({ connections: { count, busy } }) =>
      busy.subarray(0, count).some((requests) => requests > 1),
    ),
  ),
  'maximum-age': record('connection.closed', place('clients'), {
    lane: 2,
    when: ({ value }) => value === OF_AGE,
  }),
  route: record('request.routed', 'request', { lane: 1, when: ({ value }) => value > 0 }),
  'time-to-live': record('cache.stored', 'request', { lane: 1 }),
  stampede: state(server(({ waiting, busy }) => busy + waiting > 3)),
  coalescing: state(
    request(({ joined }, at) => joined[at] > 0),
    { lane: 1 },
  ),
  'stale-while-revalidate': record('cache.looked', 'request', {
    lane: 2,
    when: ({ value }) => OLD.includes(value),
  }),
  'tls-passthrough': record('connection.bound', 'server'),
  'early-data': record('request.carried', 'request', { lane: 3 }),
  handshake: record('connection.opened', place('clients')),
  'web-application-firewall': record('request.blocked', 'request', { lane: 1 }),
  'direct-return': record('answer.direct', 'request', { lane: 1 }),
  resolver: record('request.sent', place('lane'), { lane: 1, nth: 2 }),
  'equal-cost-multipath': record('request.assigned', place('lane'), { nth: 5 }),
  'kernel-space': record('request.assigned', place('balancer'), { lane: 3 }),
} as const

export const ideas = {
  ...rules,
  ...health,
  ...layers,
  'littles-law': state(
    once(row('in-flight'), ({ totals }) => totals.completed > 50 && totals.inFlight > 1),
  ),
  'vertical-scaling': record('request.started', 'server'),
  'horizontal-scaling': record('request.started', place('pool'), { lane: 1, nth: 3 }),
  'single-point-of-failure': record('server.crashed', 'server'),
  headroom: record('server.crashed', place('pool')),
  scenario: record('request.sent', place('lane')),
  seed: record('request.sent', place('seed')),
  run: record('request.completed', place('lane')),
  intervention: record('server.crashed', 'server'),
} as const
