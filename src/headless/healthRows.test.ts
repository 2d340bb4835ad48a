import { expect, test } from 'vitest'
import type { Figures } from './figures'
import { simulate } from './simulate'

const shop = (health: object) => ({
  version: 1,
  seed: 7,
  duration: '60s',
  traffic: [
    {
      name: 'web',
      arrivals: { kind: 'constant', rate: 1 },
      work: { kind: 'fixed', value: '500ms' },
    },
  ],
  pools: [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }] }],
  health,
  interventions: [
    { at: '20s', do: 'server.crash', server: 's1' },
    { at: '40s', do: 'server.recover', server: 's1' },
  ],
})

const asked = { file: '-', until: null, seed: null, seeds: null, requests: false, events: true }

const figures = (health: object): Figures => {
  const answer = simulate(JSON.stringify(shop(health)), asked)
  if ('seeds' in answer) throw new Error('several seeds')
  return answer
}

const work = { kind: 'fixed', value: '0ms' }
const active = { interval: '1s', timeout: '500ms', fall: 2, work }

test('the figures say how well servers were looked after, where somebody looks', () => {
  expect(figures({}).health).toBeUndefined()
  const { health, requests, events = [] } = figures({ active })
  const { timeToEjectMs, ...counts } = health ?? {}
  expect(timeToEjectMs).toBeGreaterThanOrEqual(1_000)
  expect(timeToEjectMs).toBeLessThanOrEqual(2_000)
  expect(counts).toEqual({
    probes: 120,
    probesFailed: 20,
    ejections: 1,
    falseEjections: 0,
    longestToEjectMs: timeToEjectMs,
    lostUnnoticed: requests.failed,
    probeShare: Math.round((120 / 180) * 1e6) / 1e6,
    availability: Math.round((requests.completed / 60) * 1e6) / 1e6,
  })
  expect(events.flatMap(({ reason }) => reason ?? [])[0]).toBe('refused')
})

test('of several seeds they are intervals', () => {
  const several = simulate(JSON.stringify(shop({ active })), { ...asked, events: false, seeds: 3 })
  if (!('seeds' in several)) throw new Error('one seed')
  expect(several.health?.timeToEjectMs?.mean).toBeGreaterThan(1_000)
})
