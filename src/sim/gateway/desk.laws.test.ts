// The laws of a balancer that opens requests, with all that it can do at once, before servers that
// fail. What happened is read from the log, and set beside what the desk has counted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causeIn, type SimEvent, statusIn } from '../engine/event'
import type { Run } from '../scenario/scenario'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import { type Answer, answers, cacheAnswers } from './answers'
import { anyDesk, type Desk, deskRun, RATIO } from './anyDesk'

const RUNS = 60
const MADE = 150 // bytes of an answer that the gateway makes itself

const played = (run: Run): Simulation => {
  const simulation = new Simulation(run)
  simulation.advance(simTime(run.scenario.duration))
  return simulation
}

const eventsOf = ({ world: { log } }: Simulation): SimEvent[] =>
  Array.from({ length: log.count }, (_, index) => log.read(index))

const isFate = ({ kind }: SimEvent): boolean => /^request\.(completed|failed|rejected)$/.test(kind)

// What a request's records say of who answered it: without a look at the books of the desk.
const answerIn = (records: readonly SimEvent[]): Answer | 'lost' => {
  const fate = records.find(isFate)
  if (fate === undefined) throw new Error('no fate')
  const cause = fate.kind === 'request.completed' ? 'none' : causeIn(fate.value)
  if (cause === 'blocked') return 'blocked'
  if (cause !== 'none') return 'lost'
  const looks = records.filter(({ kind }) => kind === 'cache.looked')
  const said = looks.map(({ value }) => cacheAnswers[value])
  if (said.some((one) => one === 'hit' || one === 'stale' || one === 'updating')) return 'cache'
  if (fate.server >= 0) return 'server'
  const status = statusIn(fate.value)
  if (status >= 400) return 'not-found'
  return status >= 300 ? 'redirect' : 'made'
}

const byRequest = (events: readonly SimEvent[]): Map<number, SimEvent[]> => {
  const records = new Map<number, SimEvent[]>()
  for (const event of events) {
    if (event.subject < 0) continue
    const list = records.get(event.subject) ?? []
    list.push(event)
    records.set(event.subject, list)
  }
  return records
}

const check = (law: (simulation: Simulation, run: Run) => void, seed: number) =>
  fc.assert(
    fc.property(anyDesk, (one) => {
      const run = deskRun(one)
      law(played(run), run)
    }),
    { numRuns: RUNS, seed },
  )

describe('a balancer that does all of it at once', () => {
  it('gives every request one outcome, and counts it once', () => {
    const seen = new Set<string>()
    check((simulation) => {
      const records = byRequest(eventsOf(simulation))
      const counts = new Map<string, number>(answers.map((answer) => [answer, 0]))
      let open = 0
      for (const list of records.values()) {
        const ends = list.filter(isFate).length
        expect(ends).toBeLessThanOrEqual(1)
        expect(list.filter(({ kind }) => kind === 'request.routed').length).toBeLessThanOrEqual(1)
        if (ends === 0) open++
        else counts.set(answerIn(list), (counts.get(answerIn(list)) ?? 0) + 1)
      }
      const { answered } = simulation.world.state.opened ?? {}
      expect(answers.map((answer) => counts.get(answer))).toEqual(Array.from(answered ?? []))
      const all = [...counts.values()].reduce((sum, count) => sum + count, open)
      expect(all).toBe(simulation.world.state.counters.arrived)
      for (const [answer, count] of counts) if (count > 0) seen.add(answer)
    }, 41)
    expect([...seen].sort()).toEqual([...answers, 'lost'].sort())
  })

  it('passes on the bytes of servers and cache and its own, less what compression took', () => {
    const took = { server: 0, cache: 0, removed: 0 }
    check((simulation, run) => {
      const { bytes } = simulation.world.state.opened ?? {}
      if (bytes === undefined) throw new Error('no bytes')
      expect(bytes.clients).toBe(bytes.servers + bytes.cache + bytes.made - bytes.removed)
      const sizes = run.scenario.traffic[0].requests?.map(({ response }) => response.bytes) ?? []
      const wanted = { servers: 0, cache: 0, made: 0, clients: 0 }
      for (const list of byRequest(eventsOf(simulation)).values()) {
        const fate = list.find(isFate)
        const sent = list.findLast(({ kind }) => kind === 'answer.sent')
        const isLate = fate?.kind === 'request.failed' && causeIn(fate.value) === 'timeout'
        if (fate === undefined || sent === undefined || isLate) continue
        const answer = answerIn(list)
        const size = sizes[list[0].requestKind ?? 0]
        wanted.clients += sent.value
        if (answer === 'server') wanted.servers += size
        else if (answer === 'cache') wanted.cache += size
        else wanted.made += MADE
      }
      expect(bytes).toMatchObject(wanted)
      took.server += bytes.servers
      took.cache += bytes.cache
      took.removed += bytes.removed
    }, 42)
    expect(Math.min(took.server, took.cache, took.removed)).toBeGreaterThan(0)
  })

  it('never answers from the cache with what was made for another language', () => {
    let hits = 0
    check((simulation, run) => {
      const sizes = run.scenario.traffic[0].requests?.map(({ response }) => response.bytes) ?? []
      for (const list of byRequest(eventsOf(simulation)).values()) {
        if (!list.some(isFate) || answerIn(list) !== 'cache') continue
        const sent = list.find(({ kind }) => kind === 'answer.sent')
        const size = sizes[list[0].requestKind ?? 0]
        expect([size, size * RATIO]).toContain(sent?.value)
        hits++
      }
    }, 43)
    expect(hits).toBeGreaterThan(100)
  })
})

describe('each thing that it does', () => {
  const whole: Desk = {
    seed: 5,
    rate: 150,
    timeout: '500ms',
    shares: Array.from({ length: 10 }, () => 1),
    connections: { protocol: 'http/1.1', keep: 'request', tls: '1.3' },
    faults: [],
    gateway: {
      cache: {
        ttl: '500ms',
        lock: { timeout: '400ms' },
        stale: { whileRevalidate: '1s', ifError: '1s', background: true },
        minUses: 1,
      },
      costs: { cores: 1, request: '0.2ms', handshake: '4ms', kib: '0.1ms' },
      network: '5ms',
      firewall: { rules: [{ name: 'sql', where: 'query', regex: 'union.+select' }], detect: false },
      compression: { ratio: RATIO, perKib: '0.4ms', minBytes: 1_000 },
      retries: 1,
    },
  }
  const digestOf = (one: Desk) => played(deskRun(one)).world.log.digest()
  const { cache: rule, costs: price } = whole.gateway
  if (rule === undefined || price === undefined) throw new Error('a desk with everything')

  const without: Readonly<Record<string, Desk['gateway']>> = {
    'the cache': { cache: undefined },
    'the lock of the cache': { cache: { ...rule, lock: undefined } },
    'what is stale while it is fetched': {
      cache: { ...rule, stale: { ...rule.stale, whileRevalidate: '0ms' } },
    },
    'the time for reading a request': { costs: { ...price, request: '0ms' } },
    'the time for a handshake': { costs: { ...price, handshake: '0ms' } },
    'the time for each KiB': { costs: { ...price, kib: '0ms' } },
    compression: { compression: undefined },
    'the time for compression': { compression: { ratio: RATIO, perKib: '0ms', minBytes: 1_000 } },
    'the firewall': { firewall: undefined },
    'the network': { network: '0ms' },
  }
  it.each(Object.keys(without))('changes what happens: %s', (name) => {
    const gateway = Object.fromEntries(
      Object.entries({ ...whole.gateway, ...without[name] }).filter(([, one]) => one !== undefined),
    )
    expect(digestOf({ ...whole, gateway })).not.toBe(digestOf(whole))
  })

  it('changes nothing where nobody needs it', () => {
    const unasked = {
      ...whole.gateway,
      firewall: { rules: [{ name: 'none', where: 'query', regex: 'drop table' }], detect: false },
    }
    const { firewall: _, ...gateway } = whole.gateway
    const shares = whole.shares.with(9, 0)
    expect(digestOf({ ...whole, shares, gateway: unasked })).toBe(
      digestOf({ ...whole, shares, gateway }),
    )
  })
})
