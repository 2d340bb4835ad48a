// The laws that every run obeys, under random scenarios, faults and interventions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FREE, IN_SERVICE, WAITING } from './cluster/requests'
import { judgePlain } from './cluster/servers'
import { BLOCKED } from './gateway/fate'
import type { Tally } from './gateway/openedState'
import { History } from './history'
import { totalsOf } from './observe'
import { anyRun } from './scenario/arbitrary'
import type { Intervention, Run } from './scenario/scenario'
import { lifeIn } from './scout'
import { Simulation } from './simulation'
import { simTime } from './time'

const RUNS = import.meta.env.MODE === 'whole' ? 60 : 25 // random ones, of each law
const end = (run: Run) => simTime(run.scenario.duration)

const digestOf = (run: Run): string => {
  const simulation = new Simulation(run)
  simulation.advance(end(run))
  return simulation.world.log.digest()
}

// Both laws of the scenario format, and what no server may ever exceed; the first breach in words.
const breach = (simulation: Simulation): string | null => {
  const { requests, servers, gateways } = simulation.world.state
  const totals = totalsOf(simulation.world)
  const fates = totals.completed + totals.failed + totals.rejected + totals.inFlight
  if (totals.arrived !== fates) return `${totals.arrived} arrived, ${fates} accounted for`
  const inSlots = new Int32Array(servers.count)
  const probes = new Int32Array(servers.count) // of those, what balancers ask
  const inLine = new Int32Array(servers.count)
  for (let place = 0; place < requests.used; place++) {
    if (requests.phase[place] === IN_SERVICE) {
      inSlots[requests.server[place]]++
      if (requests.id[place] < 0) probes[requests.server[place]]++
    }
    if (requests.phase[place] === WAITING) inLine[requests.server[place]]++
  }
  for (let id = 0; id < servers.count; id++) {
    const done = servers.finished[id] + servers.finishedAbandoned[id] + servers.lostInCrash[id]
    if (servers.begun[id] !== done + inSlots[id] - probes[id])
      return `server ${id} begun and not ended`
    if (servers.busy[id] !== inSlots[id]) return `server ${id} counts its slots wrongly`
    if (servers.waiting[id] !== inLine[id]) return `server ${id} counts its line wrongly`
    if (servers.busy[id] > servers.slots[id]) return `server ${id} serves too many`
    const idle = servers.waiting[id] > 0 && servers.busy[id] < servers.slots[id]
    if (idle) return `server ${id} lets its line wait beside a free slot`
    const noted = servers.plain[id]
    judgePlain(servers, id)
    if (servers.plain[id] !== noted) return `server ${id} is noted for plain, or not, wrongly`
  }
  const counted = gateways.some(({ pool }) => pool.known.outstanding.some((count) => count < 0))
  return counted ? 'fewer than no requests are outstanding' : null
}

// Every kind of request and every rule accounts for what it took.
const openBreach = ({ world }: Simulation): string | null => {
  const { opened, requests, gateways } = world.state
  if (opened === null) return null
  const open = new Map<string, number>()
  const add = (name: string) => open.set(name, (open.get(name) ?? 0) + 1)
  for (let place = 0; place < requests.used; place++) {
    if (requests.phase[place] === FREE || requests.abandoned[place] !== 0) continue
    add(`kind ${requests.traffic[place]} ${requests.kind[place]}`)
    add(`rule ${gateways[requests.gateway[place]].origin} ${opened.visits.get(place)?.rule ?? 0}`)
  }
  const wrong = (tally: Tally, name: string) =>
    tally.arrived !== tally.completed + tally.failed + tally.rejected + (open.get(name) ?? 0)
      ? `${name} does not account for what it took`
      : null
  const { clients, servers, cache, made, removed } = opened.bytes
  if (clients !== servers + cache + made - removed) return 'bytes come from nowhere'
  const { completed, causes: lost } = world.state.counters
  const answered = opened.answered.reduce((sum, count) => sum + count, 0)
  if (answered !== completed + lost[BLOCKED]) return 'an answer is nobody’s, or that of two'
  const here = opened.kindHere.reduce((sum, counts) => sum + counts.reduce((a, b) => a + b, 0), 0)
  if (here > answered - opened.answered[0]) return 'a kind has more answers than were made here'
  const kinds = opened.kinds.flatMap((tallies, traffic) =>
    tallies.map((tally, kind) => wrong(tally, `kind ${traffic} ${kind}`)),
  )
  const rules = opened.rules.flatMap((tallies, gateway) =>
    tallies.map((tally, rule) => wrong(tally, `rule ${gateway} ${rule + 1}`)),
  )
  return [...kinds, ...rules].find((one) => one !== null) ?? null
}

describe('a run', () => {
  it('obeys both conservation laws after every event', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const simulation = new Simulation(run)
        let last = 0
        for (let event = 0; event < 600; event++) {
          const over = simulation.advance(end(run), 1)
          const found = simulation.now < last ? 'time runs back' : breach(simulation)
          if (found !== null) throw new Error(found) // an expectation takes long
          last = simulation.now
          if (event % 16 === 0) expect(openBreach(simulation)).toBeNull()
          if (over) break
        }
      }),
      { numRuns: RUNS, seed: 11 },
    )
  })

  it('gives the same log again, however it is sliced', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 1, max: 50 }), (run, slice) => {
        const simulation = new Simulation(run)
        while (!simulation.advance(end(run), slice)) simulation.world.log.digest()
        expect(simulation.world.log.digest()).toBe(digestOf(run))
      }),
      { numRuns: RUNS, seed: 12 },
    )
  })

  it('goes on from a checkpoint as if nothing had happened', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(100), (run, percent) => {
        const simulation = new Simulation(run)
        simulation.advance(simTime((run.scenario.duration * percent) / 100))
        const checkpoint = simulation.checkpoint()
        simulation.advance(end(run))
        const straight = simulation.world.log.digest()
        simulation.restore(checkpoint)
        simulation.advance(end(run))
        expect(simulation.world.log.digest()).toBe(straight)
        const other = new Simulation(run)
        other.restore(checkpoint)
        other.advance(end(run))
        expect(other.world.log.digest()).toBe(straight)
      }),
      { numRuns: RUNS, seed: 13 },
    )
  })

  it('meets other customers under another seed', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const busy = { ...run, interventions: [] }
        const random = busy.scenario.traffic.some(({ arrivals }) => arrivals.kind === 'poisson')
        fc.pre(random)
        const simulation = new Simulation(busy)
        simulation.advance(end(busy))
        fc.pre(simulation.world.state.counters.arrived > 5)
        expect(digestOf({ ...busy, seed: busy.seed + 1 })).not.toBe(digestOf(busy))
      }),
      { numRuns: RUNS, seed: 14 },
    )
  })
})

describe('a history', () => {
  it('shows at any instant what a straight run shows, whichever way it got there', () => {
    fc.assert(
      fc.property(anyRun, fc.array(fc.nat(100), { maxLength: 6 }), (run, stops) => {
        const history = new History(run)
        for (const percent of stops) {
          const at = simTime((run.scenario.duration * percent) / 100)
          history.seek(at)
          history.advance(at)
          const straight = new Simulation(run)
          straight.advance(at)
          expect(history.digest()).toBe(straight.world.log.digest())
          const moment = history.moment()
          expect(moment.at).toBe(at)
          expect(moment.totals).toEqual(totalsOf(straight.world))
        }
      }),
      { numRuns: RUNS, seed: 15 },
    )
  })

  it('gives the same log live as in replay', () => {
    fc.assert(
      fc.property(anyRun, fc.array(fc.nat(100), { maxLength: 4 }), (run, percents) => {
        const acts = run.interventions
        const history = new History({ ...run, interventions: [] })
        let mine: readonly Intervention[] = []
        percents.forEach((percent, index) => {
          const act = acts[index]
          if (act === undefined) return
          const at = simTime((run.scenario.duration * percent) / 100)
          history.seek(at)
          history.advance(at)
          const stamp = simTime(history.at + 1)
          mine = [...mine.filter((each) => each.at <= history.at), { ...act, at: stamp }]
          const back = history.branch(mine)
          history.advance(back)
          expect(history.at).toBe(back)
        })
        history.seek(end(run))
        history.advance(end(run))
        expect(history.digest()).toBe(digestOf({ ...run, interventions: mine }))
        const fresh = new History({ ...run, interventions: mine })
        fresh.advance(end(run))
        expect(withoutVersion(history.cells())).toEqual(withoutVersion(fresh.cells()))
        expect(history.journal()).toEqual(fresh.journal())
      }),
      { numRuns: RUNS, seed: 16 },
    )
  })

  it('names for every decision the winner that was chosen', () => {
    fc.assert(
      fc.property(anyRun, fc.nat(40), (run, request) => {
        const history = new History(run)
        history.advance(end(run))
        const life = lifeIn(history, request)
        fc.pre(life !== null)
        for (const decision of life?.decisions ?? []) {
          expect(decision.explanation.winner).toBe(decision.server)
        }
      }),
      { numRuns: RUNS, seed: 17 },
    )
  })
})

const withoutVersion = ({ version: _, ...cells }: ReturnType<History['cells']>) => cells
