import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument, anyRun, anyScenario } from './arbitrary'
import { toDocument } from './document'
import { parseScenario } from './parse'
import { parseRun, toRunDocument } from './run'

const read = (document: unknown) => {
  const parsed = parseScenario(document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

describe('a scenario written as a document', () => {
  test('reads as the same scenario, as a value and as text', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const document = toDocument(scenario)
        expect(read(document)).toEqual(scenario)
        expect(read(JSON.stringify(document))).toEqual(scenario)
        expect(read(JSON.stringify(document, null, 2))).toEqual(scenario)
      }),
      { numRuns: 100 },
    )
  })

  test('is never longer than the document it came from', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const written = toDocument(read(document))
        // A think written out as an exponential work becomes the short form; nothing grows.
        expect(JSON.stringify(written).length).toBeLessThanOrEqual(JSON.stringify(document).length)
        expect(toDocument(read(written))).toEqual(written)
      }),
    )
  })

  test('leaves out every default', () => {
    const shortest = {
      version: 1,
      duration: '60s',
      traffic: [
        {
          name: 'web',
          arrivals: { kind: 'poisson', rate: 3 },
          work: { kind: 'fixed', value: '500ms' },
        },
      ],
      pools: [{ name: 'web', servers: [{ name: 's1' }] }],
    }
    const longest = {
      ...shortest,
      seed: 1,
      traffic: [
        {
          ...shortest.traffic[0],
          until: '1m',
          clients: { count: 50, behindNat: 0, cookies: 1 },
        },
      ],
      gateways: [
        {
          layer: 7,
          policy: { kind: 'round-robin' },
          timeout: '10s',
          retries: 0,
          network: '0ms',
          queue: 0,
        },
      ],
      pools: [
        {
          name: 'web',
          servers: [
            {
              name: 's1',
              weight: 1,
              slots: 1,
              queue: 1000,
              speed: 1,
              address: '10.0.1.10:8080',
              id: 1,
              state: 'up',
              maxConnections: 0,
              errors: 0,
              version: 'v1',
            },
          ],
        },
      ],
      health: {},
      affinity: {},
      release: {},
      autoscaling: {},
      regions: {},
      interventions: [],
    }
    expect(read(longest)).toEqual(read(shortest))
    expect(toDocument(read(longest))).toEqual(shortest)
  })
})

describe('a run written as data', () => {
  test('reads as the same run', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const parsed = parseRun(JSON.stringify(toRunDocument(run)))
        expect(parsed).toEqual({ ok: true, run })
      }),
      { numRuns: 60 },
    )
  })

  test('gives an added server the place that the whole run leaves it', () => {
    const parsed = parseRun({
      scenario: {
        version: 1,
        duration: '60s',
        traffic: [{ name: 'web', arrivals: { kind: 'poisson', rate: 3 }, work: fixed }],
        pools: [{ name: 'web', servers: [{ name: 's1' }] }],
        interventions: [{ at: '20s', do: 'server.add', server: { name: 's2' } }],
      },
      interventions: [
        { at: '30s', do: 'server.add', server: { name: 's4' } },
        { at: '10s', do: 'server.add', server: { name: 's3' } },
      ],
    })
    const added = parsed.ok ? parsed.run.interventions : []
    expect(added).toMatchObject([
      { at: 10_000_000, pool: 'web', server: { name: 's3', id: 2, address: '10.0.1.11:8080' } },
      { at: 30_000_000, pool: 'web', server: { name: 's4', id: 4, address: '10.0.1.13:8080' } },
    ])
  })
})

const fixed = { kind: 'fixed', value: '500ms' }
