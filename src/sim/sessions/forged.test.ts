// Cookies that nobody here has written: forged, garbled, of another product, of a server that is
// gone. As the products do, a balancer treats them as if nothing had been brought; it neither fails
// nor believes them, and where it sets cookies it replaces them.
import { describe, expect, it } from 'vitest'
import { statusIn } from '../engine/event'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { simTime } from '../time'
import { serverLabel } from './labels'
import { decidedReasonIn, setsCookieIn } from './reasons'

const dialects = ['nginx', 'haproxy', 'envoy', undefined] as const
type Dialect = (typeof dialects)[number]
const names: Readonly<Record<string, string>> = {
  nginx: 'srv_id',
  haproxy: 'SRV',
  envoy: 'session',
}

const documentOf = (dialect: Dialect, values: readonly string[], more: object = {}) => ({
  version: 1,
  duration: `${values.length + 1}s`,
  traffic: [
    {
      name: 'web',
      arrivals: {
        kind: 'trace',
        requests: values.map((value, second) => ({
          at: `${second}s`,
          client: '203.0.113.1',
          work: '1ms',
          cookies: { [names[dialect ?? ''] ?? 'lb']: value },
        })),
      },
    },
  ],
  pools: [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }, { name: 's3' }] }],
  affinity: { kind: 'cookie', ...(dialect === undefined ? {} : { dialect }) },
  ...more,
})

const scenarioOf = (document: object) => {
  const parsed = parseScenario(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** What a server of that place is called in the cookies of a product. */
const labelOf = (dialect: Dialect, place: number): string => {
  const { pools, affinity } = scenarioOf(documentOf(dialect, ['x']))
  if (affinity === undefined) throw new Error('nothing is known of cookies')
  return serverLabel(affinity, pools[0].servers[place])
}

const answersTo = (document: object) => {
  const scenario = scenarioOf(document)
  const simulation = new Simulation({ scenario, seed: 1, interventions: [] })
  simulation.advance(simTime(scenario.duration))
  const { log } = simulation.world
  const all = Array.from({ length: log.count }, (_, index) => log.read(index))
  const decided = all.filter(({ kind }) => kind === 'affinity.decided')
  return {
    servers: decided.map(({ server }) => server),
    reasons: decided.map(({ value }) => decidedReasonIn(value)),
    sets: decided.map(({ value }) => setsCookieIn(value)),
    statuses: all
      .filter(({ kind }) => kind === 'request.completed')
      .map(({ value }) => statusIn(value)),
  }
}

const forged = [
  '',
  '../etc/passwd',
  's1; s2',
  '%00',
  '-1',
  'toString',
  '__proto__',
  'x'.repeat(4_000),
  '10.0.1.10:8080',
]

describe.each(dialects.map((dialect) => [dialect ?? 'no product', dialect] as const))(
  'a cookie as %s reads it',
  (_, dialect) => {
    it('that names nobody is as good as none, and is replaced', () => {
      const found = answersTo(documentOf(dialect, forged))
      expect(found.statuses).toEqual(forged.map(() => 200))
      expect(found.reasons).toEqual(forged.map(() => 'unknown'))
      expect(found.servers).toEqual(forged.map((__, place) => place % 3))
      expect(found.sets).toEqual(forged.map(() => true))
    })

    it('that another product has written names nobody, unless both call servers alike', () => {
      const others = dialects.filter((other) => labelOf(other, 0) !== labelOf(dialect, 0))
      const values = others.map((other) => labelOf(other, 0))
      expect(answersTo(documentOf(dialect, values)).reasons).toEqual(values.map(() => 'unknown'))
    })

    it('that names a server which is gone leads to another, for that reason', () => {
      const label = labelOf(dialect, 1)
      const interventions = [{ at: '500ms', do: 'server.remove', server: 's2' }]
      const found = answersTo(documentOf(dialect, [label, label, label], { interventions }))
      expect(found.reasons).toEqual(['named', 'gone', 'gone'])
      expect(found.servers[0]).toBe(1)
      expect(found.servers.slice(1)).not.toContain(1)
      expect(found.sets.slice(1)).toEqual([true, true])
      expect(found.statuses).toEqual([200, 200, 200])
    })
  },
)
