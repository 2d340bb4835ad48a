// Instants of what exists in a run, and of what can become of it.
import { causeIn } from '../../sim'
import { once, place, record, request, row, server, state } from './instant'

export const things = {
  client: record('request.sent', place('clients')),
  request: record('request.sent', 'request'),
  connection: record('request.carried', 'request'),
  server: record('request.started', 'server'),
  balancer: record('request.assigned', place('balancer'), { lane: 1 }),
  pool: record('request.assigned', place('pool'), { lane: 1 }),
  slot: record('request.started', 'request'),
  'waiting-place': record('request.queued', 'request'),
  line: state(server(({ waiting }) => waiting > 1)),
  cache: state(
    server(({ hits }) => hits > 0),
    { lane: 2 },
  ),
  key: record('request.assigned', 'request'),
  hash: record('request.assigned', 'request', { lane: 1 }),
  report: record('request.assigned', 'request', { lane: 1, from: 2 }),
  attempt: record('request.assigned', 'request', { lane: 1 }),
  retry: record('request.assigned', 'request', {
    lane: 1,
    change: 'one-retry',
    when: ({ value }) => value > 1,
  }),
  answer: record('request.finished', 'request'),
  waiting: record('request.queued', 'request'),
  completed: record('request.completed', 'request'),
  failed: record('request.failed', 'request', { change: 'little-patience' }),
  rejected: record('request.rejected', 'request', {
    change: 'four-places',
    when: ({ value }) => causeIn(value) === 'queue-full',
  }),
  lost: record('request.rejected', row('latency'), { change: 'four-places', nth: 3 }),
  'in-progress': state(once(row('in-flight'), ({ totals }) => totals.inFlight > 1)),
  crash: record('server.crashed', 'server'),
  'taken-out': record('server.ejected', 'server'),
  'back-in': record('server.readmitted', 'server'),
  added: record('server.added', 'server'),
  removed: record('server.removed', place('lane'), { lane: 1 }),
} as const

const isLate = request(({ abandoned }, at) => abandoned[at] > 0)

export const figures = {
  'arrival-rate': record('request.sent', place('clients'), { nth: 2 }),
  work: record('request.started', 'request'),
  speed: record('request.started', 'server'),
  'offered-load': state(
    once(row('utilization'), ({ servers: [one] }) => one.busy === one.slots && one.waiting > 0),
  ),
  capacity: state(
    once(row('three-throughput'), ({ totals }) => totals.completed > 20),
    { lane: 1 },
  ),
  utilization: state(once(row('utilization'), ({ servers: [one] }) => one.busyTime > 1_000_000)),
  latency: record('request.completed', row('latency'), { nth: 5 }),
  'waiting-time': record('request.started', 'request', { when: ({ at, since }) => at > since }),
  'response-time': record('request.finished', 'request'),
  throughput: record('request.completed', row('one-throughput'), { nth: 10 }),
  goodput: state((moment) => (isLate(moment) ? row('throughput') : null), {
    change: 'little-patience',
  }),
  outstanding: state(
    server(({ outstanding }) => outstanding > 2),
    { lane: 1 },
  ),
  weight: state(
    server(({ weight }, all) => all.some((other) => other.weight < weight)),
    { lane: 1 },
  ),
  'queue-length': state(once(row('waiting'), ({ servers: [one] }) => one.waiting > 2)),
  mean: record('request.completed', row('latency'), { nth: 10 }),
  median: record('request.completed', row('one'), { nth: 20 }),
  p95: record('request.completed', row('sixty'), { nth: 40 }),
  p99: record('request.completed', row('lane-0'), { nth: 200 }),
  fairness: record('request.completed', place('table'), { lane: 1, nth: 20 }),
  patience: record('request.failed', 'request', {
    change: 'little-patience',
    when: ({ value }) => causeIn(value) === 'timeout',
  }),
} as const
