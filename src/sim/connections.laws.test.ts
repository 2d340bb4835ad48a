// The laws of connections, under random scenarios, faults and interventions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSED, CLOSING, connectionsIn, NOWHERE, OPEN, SHAKING } from './cluster/connections'
import { CONNECTING, FREE } from './cluster/requests'
import { connectionOf } from './engine/event'
import { History } from './history'
import { anyRun } from './scenario/arbitrary'
import type { ConnectionSpec, GatewaySpec, Run } from './scenario/scenario'
import { Simulation } from './simulation'
import { duration, MILLISECOND, simTime } from './time'
import type { World } from './world'

const RUNS = 30
const ms = (value: number) => duration(value * MILLISECOND)

const spec: fc.Arbitrary<ConnectionSpec> = fc.record({
  protocol: fc.constantFrom('http/1.1', 'http/2', 'websocket', 'tcp', 'udp'),
  keep: fc.constantFrom('kept', 'kept', 'request'),
  perClient: fc.integer({ min: 1, max: 3 }),
  idleTimeout: fc.integer({ min: 5, max: 3_000 }).map(ms),
  maxRequests: fc.option(fc.integer({ min: 1, max: 4 })),
  maxAge: fc.option(fc.integer({ min: 5, max: 3_000 }).map(ms)),
  tls: fc.constantFrom('none', '1.2', '1.3'),
  resumption: fc.constantFrom(0, 0.5, 1),
  earlyData: fc.boolean(),
})

// What a gateway of layer 7 is told, but for what it must read requests for.
const unread = ({ routes: _, cache: __, ...gateway }: GatewaySpec): GatewaySpec => ({
  ...gateway,
  layer: 4,
  policy: { ...gateway.policy, key: 'client' },
  tls: 'passthrough',
  upstream: null,
})

const reading = (gateway: GatewaySpec): GatewaySpec =>
  gateway.layer === 7 ? gateway : { ...gateway, layer: 7, tls: 'terminate' }

/** A run all of whose clients keep connections to balancers of one layer. */
const linkedRun = fc.tuple(anyRun, spec, fc.constantFrom(4, 7)).map(([run, one, layer]): Run => {
  const { scenario } = run
  const isOpaque = one.protocol === 'udp' || one.protocol === 'tcp'
  const connections = layer === 7 && isOpaque ? { ...one, protocol: 'http/2' as const } : one
  return {
    ...run,
    scenario: {
      ...scenario,
      traffic: scenario.traffic.map((traffic) => ({
        ...traffic,
        clients: { ...traffic.clients, connections },
      })),
      gateways: scenario.gateways.map((gateway) =>
        layer === 4 ? unread(gateway) : reading(gateway),
      ),
    },
  }
})

const end = (run: Run) => simTime(run.scenario.duration)
const specOf = (run: Run): ConnectionSpec | null => run.scenario.traffic[0].clients.connections
const isShared = (run: Run) =>
  ['http/2', 'websocket', 'udp'].includes(specOf(run)?.protocol ?? 'http/2')

// What the table of connections says against what the requests say; the first breach in words.
const breach = (world: World, run: Run): string | null => {
  const { requests, gateways } = world.state
  const connections = connectionsIn(world)
  const under = new Int32Array(connections.used)
  const lines = new Int32Array(connections.newest.length)
  for (let place = 0; place < requests.used; place++) {
    const link = requests.connection[place]
    if (requests.phase[place] === FREE || requests.abandoned[place] > 0) {
      if (link >= 0) return `request ${place} has left and holds a connection`
      continue
    }
    if (link >= 0 && connections.step[link] !== SHAKING) under[link]++
    if (link < 0 && requests.phase[place] !== CONNECTING) return `request ${place} goes on foot`
    if (link < 0) lines[requests.client[place]]++
  }
  const open = new Int32Array(lines.length)
  const bound = gateways.map(({ pool }) => new Int32Array(pool.known.count))
  for (let link = 0; link < connections.used; link++) {
    const step = connections.step[link]
    if (step === NOWHERE) continue
    if (connections.busy[link] !== under[link]) return `connection ${link} counts wrongly`
    if (!isShared(run) && under[link] > 1) return `connection ${link} carries two at once`
    if (step === CLOSED && (under[link] === 0 || connections.server[link] >= 0)) return 'undead'
    if (step === SHAKING || step === OPEN) open[connections.client[link]]++
    const { pool } = gateways[connections.gateway[link]]
    const member = pool.placeOf[connections.server[link]] ?? -1
    if (member >= 0) bound[connections.gateway[link]][member]++
    if (step === CLOSING && under[link] === 0) return `connection ${link} has nothing left to do`
  }
  const { keep, perClient } = specOf(run) ?? { keep: 'kept', perClient: 1 }
  for (let client = 0; client < lines.length; client++) {
    if (keep === 'kept' && open[client] > perClient) return `client ${client} has too many`
    let standing = 0
    for (let at = connections.line.head[client]; at >= 0; at = requests.next[at]) standing++
    if (standing !== lines[client]) return `client ${client} counts its line wrongly`
  }
  if (gateways[0].layer === 7) return null
  const isWrong = gateways.some(({ pool }, index) =>
    pool.known.outstanding.some((count, member) => count !== bound[index][member]),
  )
  return isWrong ? 'a gateway counts other connections than are bound' : null
}

const digestOf = (run: Run): string => {
  const simulation = new Simulation(run)
  simulation.advance(end(run))
  return simulation.world.log.digest()
}

describe('connections', () => {
  it('are counted alike by clients, gateways and requests after every event', () => {
    fc.assert(
      fc.property(linkedRun, (run) => {
        const simulation = new Simulation(run)
        for (let event = 0; event < 500; event++) {
          const over = simulation.advance(end(run), 1)
          expect(breach(simulation.world, run)).toBeNull()
          if (over) break
        }
      }),
      { numRuns: RUNS, seed: 21 },
    )
  })

  it('of layer 4 bring all their requests to the one server that they are bound to', () => {
    fc.assert(
      fc.property(linkedRun, (run) => {
        fc.pre(run.scenario.gateways[0].layer === 4)
        const simulation = new Simulation(run)
        simulation.advance(end(run))
        const { log } = simulation.world
        const [bound, carrying] = [new Map<number, number>(), new Map<number, number>()]
        const closed = new Set<number>()
        for (let index = log.oldest; index < log.count; index++) {
          const { kind, subject, server, value } = log.read(index)
          const link = connectionOf(subject)
          if (kind === 'connection.bound') bound.set(link, server)
          if (kind === 'request.carried') carrying.set(subject, value)
          if (kind === 'request.assigned')
            expect(server).toBe(bound.get(carrying.get(subject) ?? -1))
          if (kind === 'connection.closed') {
            expect(closed.has(link)).toBe(false)
            closed.add(link)
            bound.delete(link)
          }
        }
      }),
      { numRuns: RUNS, seed: 21 },
    )
  })

  it('leave the same log in pieces, from a checkpoint, and in a history that turns back', () => {
    fc.assert(
      fc.property(
        linkedRun,
        fc.nat(100),
        fc.integer({ min: 1, max: 40 }),
        (run, percent, slice) => {
          const straight = digestOf(run)
          const simulation = new Simulation(run)
          while (!simulation.advance(end(run), slice)) simulation.world.log.digest()
          expect(simulation.world.log.digest()).toBe(straight)
          const half = simTime((run.scenario.duration * percent) / 100)
          const history = new History(run)
          for (const at of [end(run), half, end(run)]) {
            history.seek(at)
            history.advance(at)
          }
          expect(history.digest()).toBe(straight)
          const other = new Simulation(run)
          other.advance(half)
          const checkpoint = other.checkpoint()
          const third = new Simulation(run)
          third.restore(checkpoint)
          third.advance(end(run))
          expect(third.world.log.digest()).toBe(straight)
        },
      ),
      { numRuns: RUNS, seed: 23 },
    )
  })
})
