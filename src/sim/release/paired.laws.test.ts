// The law of faults: they belong to the version. The same request, sent to the other version in the
// paired run, meets none of them, whatever the fault is like.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario/parse'
import { Simulation } from '../simulation'
import { seconds, simTime } from '../time'

const fault = fc.record(
  {
    share: fc.constantFrom(0.1, 0.5, 1),
    path: fc.constantFrom('/item/1', '/item'),
    cohort: fc.constant('ios'),
    above: fc.constantFrom(0.2, 0.6),
    grows: fc.constantFrom('5s', '20s'),
    errorTime: fc.constantFrom('1ms', '300ms'),
  },
  { requiredKeys: ['share'] },
)

const played = (faults: readonly object[], version: string, seed: number): Simulation => {
  const parsed = parseScenario({
    version: 1,
    duration: '30s',
    traffic: [
      {
        name: 'web',
        until: '20s',
        arrivals: { kind: 'poisson', rate: 12 },
        work: { kind: 'fixed', value: '100ms' },
        clients: { count: 40, cohorts: [{ name: 'ios', share: 0.4 }] },
        objects: { count: 4, skew: 0 },
      },
    ],
    versions: [{ name: 'v1.0' }, { name: 'v1.1', faults }],
    pools: [
      {
        name: 'web',
        servers: ['v1.0', version].map((one, n) => ({ name: `s${n}`, slots: 4, version: one })),
      },
    ],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const simulation = new Simulation({ scenario: parsed.scenario, seed, interventions: [] })
  simulation.advance(simTime(seconds(30)))
  return simulation
}

const fatesOf = ({ world: { log } }: Simulation): ReadonlyMap<number, string> => {
  const fates = new Map<number, string>()
  for (let index = 0; index < log.count; index++) {
    const { kind, subject, server } = log.read(index)
    if (kind === 'request.completed' || kind === 'request.failed')
      fates.set(subject, `${kind} ${server}`)
  }
  return fates
}

describe('a fault of a version', () => {
  it('is not met by the same request at the other version', () => {
    let met = 0
    fc.assert(
      fc.property(
        fc.array(fault, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 1_000 }),
        (faults, seed) => {
          const bad = fatesOf(played(faults, 'v1.1', seed))
          const good = fatesOf(played(faults, 'v1.0', seed))
          for (const [request, fate] of bad) {
            if (!fate.startsWith('request.failed')) continue
            met++
            expect(fate).toBe('request.failed 1') // at a server of the new version, and there alone
            expect(good.get(request)).toMatch(/^request\.completed/)
          }
        },
      ),
      { numRuns: import.meta.env.MODE === 'whole' ? 200 : 25 },
    )
    expect(met).toBeGreaterThan(100)
  })
})
