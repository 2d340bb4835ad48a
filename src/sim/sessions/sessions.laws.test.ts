// The laws of sessions under random operations: where a request may go, how often it is tried, and
// that no user is ever sent elsewhere without a reason in the log.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FREE } from '../cluster/requests'
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import { isTrusted } from '../health/trust'
import { anyRun } from '../scenario/arbitrary'
import { eager } from '../scenario/retryPieces'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import { decidedReasonIn, serverBefore } from './reasons'

const RUNS = 60

// Runs that know of sessions, with patience and retries left as they are.
const sessionRun = anyRun.filter(
  ({ scenario }) =>
    scenario.affinity !== undefined || scenario.traffic.some(({ sessions }) => sessions),
)

interface Watcher {
  readonly last: Map<number, number> // server by client
  readonly clientOf: Map<number, number>
  readonly attempts: Map<number, number>
  readonly reasons: Map<number, string> // of the last decision, by request
  readonly movedTo: Map<number, { server: number; from: number }> // by request
}

type Kept = Simulation['world']

// Why the balancer's own rules forbid the request at `place` to go to `server`, at this very
// instant; null: they do not. Its own request is counted already.
const forbidden = (
  { state }: Kept,
  { place, server, reason }: { place: number; server: number; reason: string | undefined },
): string | null => {
  const { requests, gateways, servers } = state
  const { pool } = gateways[requests.gateway[place]]
  const member = pool.placeOf[server]
  if (member < 0) return 'gone'
  if (servers.admin[server] === 'down') return 'off'
  const isKnown = reason === 'named' || reason === 'again'
  if (servers.admin[server] === 'drain' && !isKnown) return 'draining'
  if (pool.health !== null && !isTrusted(pool.health, server)) return 'taken out'
  const tried = requests.tried.get(place)?.includes(server) === true
  if (tried && reason !== 'again') return 'one that has refused it'
  const limit = pool.limit[member]
  return limit > 0 && pool.known.outstanding[member] > limit ? 'full' : null
}

// A connection that is kept at layer 4 goes on to the server that it was bound to.
const strayed = ({ state }: Kept, place: number, server: number): string | null => {
  const { requests, connections } = state
  const bound = connections?.server[requests.connection[place]] ?? -1
  return bound === server ? null : `not where its connection leads, ${bound}`
}

const isKept = ({ state }: Kept, place: number): boolean => {
  const link = state.requests.connection[place]
  if (state.connections === null || link < 0) return false
  if (state.gateways[state.requests.gateway[place]].layer !== 4) return false
  return state.connections.tied[link] === 1 && state.connections.carried[link] > 1
}

// What it has left behind at a server lies under the same number.
const placeOf = ({ state: { requests } }: Kept, subject: number): number =>
  requests.id.findIndex(
    (id, place) =>
      id === subject && requests.phase[place] !== FREE && requests.abandoned[place] !== 1,
  )

const ASSIGNED = codeOf('request.assigned')
const DECIDED = codeOf('affinity.decided')

/** Has every sending of a run looked at as it is written down; answers where breaches come to. */
const overseen = ({ world }: Simulation): readonly string[] => {
  const breaches: string[] = []
  const reasons = new Map<number, string>()
  const { log } = world
  const append = log.append.bind(log)
  log.append = (subject, detail) => {
    const [kind, server] = [kindIn(detail), serverIn(detail)]
    if (kind === DECIDED) reasons.set(subject, decidedReasonIn(valueIn(detail)))
    if (kind === ASSIGNED) {
      const place = placeOf(world, subject)
      const reason = reasons.get(subject)
      const why = isKept(world, place)
        ? strayed(world, place, server)
        : forbidden(world, { place, server, reason })
      if (why !== null) breaches.push(`request ${subject} goes to server ${server}: ${why}`)
    }
    append(subject, detail)
  }
  return breaches
}

const isUser = ({ scenario }: Run, simulation: Simulation, client: number): boolean => {
  const { clientBase } = simulation.world
  const index = clientBase.findLastIndex((base) => base <= client)
  return scenario.traffic[index].sessions !== undefined
}

const isBot = ({ world }: Simulation, client: number): boolean => {
  const view = world.sessions?.view(world)
  const row = view?.users.client.indexOf(client) ?? -1
  return row >= 0 && view?.users.isBot[row] === 1
}

/** The first breach in words; null: there is none. */
const breach = (run: Run): string | null => {
  const simulation = new Simulation(run)
  const { world } = simulation
  const breaches = overseen(simulation)
  const seen: Watcher = {
    last: new Map(),
    clientOf: new Map(),
    attempts: new Map(),
    reasons: new Map(),
    movedTo: new Map(),
  }
  const most = Math.max(
    ...run.scenario.gateways.map(({ retries }) => retries),
    ...[...run.scenario.interventions, ...run.interventions].map((act) =>
      act.do === 'gateway.retries' ? act.retries : 0,
    ),
  )
  const bound = world.scenario.traffic.some(({ clients }) => clients.connections !== null)
  for (let read = 0; ; ) {
    const at = simulation.nextAt()
    if (at === null) return null
    simulation.advance(at, 1)
    for (; read < world.log.count; read++) {
      const { kind, subject, server, value } = world.log.read(read)
      if (kind === 'request.sent') seen.clientOf.set(subject, value)
      if (kind === 'affinity.decided') seen.reasons.set(subject, decidedReasonIn(value))
      if (kind === 'session.moved') seen.movedTo.set(subject, { server, from: serverBefore(value) })
      if (kind !== 'request.assigned') continue
      if (breaches.length > 0) return breaches[0]
      if (bound) continue
      const reason = seen.reasons.get(subject)
      const attempts = (seen.attempts.get(subject) ?? 0) + 1
      seen.attempts.set(subject, attempts)
      if (attempts > most + 1) return `request ${subject} is tried ${attempts} times`
      if (run.scenario.affinity !== undefined && reason === undefined) return 'no reason is given'
      const client = seen.clientOf.get(subject) ?? -1
      const before = seen.last.get(client)
      seen.last.set(client, server)
      if (before === undefined || before === server || !isUser(run, simulation, client)) continue
      const moved = seen.movedTo.get(subject)
      const isTold = moved?.server === server && moved.from === before
      if (!isTold && !isBot(simulation, client)) return `client ${client} moves without a reason`
    }
  }
}

describe('sessions under random operations', () => {
  it('go where the rules allow, with a reason, at most once and as often as retries say', () => {
    fc.assert(
      fc.property(sessionRun, (run) => {
        expect(breach(run)).toBeNull()
      }),
      { numRuns: RUNS, seed: 5 },
    )
  }, 60_000)

  it('do so as well where everything that fails is sent on', () => {
    fc.assert(
      fc.property(sessionRun.map(eager), (run) => {
        expect(breach(run)).toBeNull()
      }),
      { numRuns: RUNS / 2, seed: 6 },
    )
  }, 60_000)

  it('account for every user, cart and request that looked for one', () => {
    fc.assert(
      fc.property(sessionRun, (run) => {
        const simulation = new Simulation(run)
        simulation.advance(simTime(run.scenario.duration))
        const { tally, users, carts, table, size } = simulation.world.sessions?.view(
          simulation.world,
        ) ?? { tally: null, users: null, carts: [], table: [], size: 0 }
        if (tally === null || users === null) throw new Error('there are none')
        expect(tally.kept).toBeLessThanOrEqual(tally.users - tally.active)
        expect(users.held).toBe(tally.active)
        expect(users.count).toBe(tally.active)
        expect(tally.without).toBeLessThanOrEqual(Math.min(tally.asked, tally.lost))
        expect(tally.repeated).toBeLessThanOrEqual(tally.logins)
        expect(tally.burned).toBeLessThanOrEqual(tally.lost)
        expect(carts.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(tally.carts)
        const tables = run.scenario.affinity?.table?.lag === null ? run.scenario.gateways.length : 1
        const most = size * Math.max(tables, 5) // balancers may be added
        expect(table.length).toBeLessThanOrEqual(tally.entries)
        expect(tally.entries).toBeLessThanOrEqual(most)
      }),
      { numRuns: RUNS, seed: 6 },
    )
  }, 60_000)

  it('go on from a checkpoint as they went before', () => {
    fc.assert(
      fc.property(sessionRun, (run) => {
        const straight = new Simulation(run)
        const there = new Simulation(run)
        const half = simTime(Math.floor(run.scenario.duration / 2))
        there.advance(half)
        const checkpoint = there.checkpoint()
        there.advance(simTime(run.scenario.duration))
        there.restore(checkpoint)
        there.advance(simTime(run.scenario.duration))
        straight.advance(simTime(run.scenario.duration))
        expect(there.world.log.digest()).toBe(straight.world.log.digest())
        expect(there.world.sessions?.view(there.world)).toEqual(
          straight.world.sessions?.view(straight.world),
        )
      }),
      { numRuns: 30, seed: 7 },
    )
  }, 60_000)
})
