import { describe, expect, test } from 'vitest'
import { parseScenario, type Scenario } from '../sim/scenario'
import { Senders } from './senders'

const work = { kind: 'fixed', value: '1ms' }
const trace = {
  kind: 'trace',
  requests: [
    { at: '0s', client: 'a', path: '/1' },
    { at: '0s', client: 'b', path: '/2' },
    { at: '1s', client: 'a', path: '/3' },
  ],
}
const poisson = { kind: 'poisson', rate: 1 }

const scenarioOf = (...arrivals: object[]): Scenario => {
  const parsed = parseScenario({
    version: 1,
    duration: '10s',
    traffic: arrivals.map((one, index) => ({ name: `t${index}`, arrivals: one, work })),
    pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

describe('senders', () => {
  test('of a trace are told in the order of its requests, each with its path', () => {
    const senders = new Senders(scenarioOf(trace))
    expect([0, 1, 0].map((client) => senders.of(client))).toEqual([
      { client: 'a', path: '/1' },
      { client: 'b', path: '/2' },
      { client: 'a', path: '/3' },
    ])
  })

  test('of two traces are not mixed up', () => {
    const senders = new Senders(scenarioOf(trace, poisson, trace))
    const second = 2 + 50 // clients of the first trace and of the traffic between
    expect(senders.of(second).path).toBe('/1')
    expect(senders.of(0).path).toBe('/1')
    expect(senders.of(second + 1).path).toBe('/2')
    expect(senders.of(1).path).toBe('/2')
  })

  test('of other traffic have an address of their own, and ask for /', () => {
    const senders = new Senders(scenarioOf(poisson, poisson))
    const addresses = Array.from({ length: 100 }, (_, client) => senders.of(client).client)
    expect(new Set(addresses).size).toBe(100)
    expect(senders.of(7)).toEqual({ client: addresses[7], path: '/' })
  })
})
