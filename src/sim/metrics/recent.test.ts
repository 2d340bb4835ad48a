// The last answers and losses, beside a recount by the records as they are read.
import { describe, expect, it } from 'vitest'
import { causes } from '../engine/event'
import type { EventLog } from '../engine/log'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { SECOND, simTime } from '../time'
import { recentFates } from './recent'

const fates = ['request.completed', 'request.failed', 'request.rejected']

const recount = (log: EventLog) =>
  Array.from({ length: log.count - log.oldest }, (_, i) => log.read(log.oldest + i))
    .filter(({ kind }) => fates.includes(kind))
    .map(({ at, subject, server, kind, value, since }) => {
      const fate = fates.indexOf(kind)
      return { at, request: subject, server, fate, cause: value >>> 10, latency: at - since }
    })

const crowded = () => {
  const parsed = parseScenario({
    version: 1,
    seed: 5,
    duration: '20s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'poisson', rate: 60 },
        work: { kind: 'exponential', mean: '60ms' },
      },
    ],
    gateway: { timeout: '1s' },
    pools: [{ name: 'web', servers: [1, 2].map((n) => ({ name: `s${n}`, slots: 1, queue: 20 })) }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return new Simulation({ scenario: parsed.scenario, seed: 5, interventions: [] })
}

describe('the fates of the last seconds', () => {
  it('are the end of the list of all, with where each request was', () => {
    const simulation = crowded()
    const { log } = simulation.world
    const seen = new Set<string>()
    for (let second = 1; second <= 20; second++) {
      simulation.advance(simTime(second * SECOND))
      const { count, phase, ...columns } = recentFates(log, second * SECOND)
      const all = recount(log)
      const last = all.slice(all.length - count)
      const rows = Array.from({ length: count }, (_, row) => ({
        at: columns.at[row],
        request: columns.request[row],
        server: columns.server[row],
        fate: columns.fate[row],
        cause: columns.cause[row],
        latency: columns.latency[row],
      }))
      expect(rows).toEqual(last)
      expect(count).toBeGreaterThanOrEqual(Math.min(all.length, 100))
      for (let row = 0; row < count; row++) seen.add(`${causes[columns.cause[row]]} ${phase[row]}`)
    }
    // Answered from a slot; gave up in line and in a slot; turned away on the way to a server.
    expect([...seen].sort()).toEqual(['none 6', 'queue-full 2', 'timeout 3', 'timeout 4'])
  })
})
