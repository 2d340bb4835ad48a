import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRun } from './arbitrary'
import { parseRun, toRunDocument } from './run'

const scenario = {
  version: 1,
  seed: 5,
  duration: '60s',
  traffic: [
    { name: 'web', arrivals: { kind: 'poisson', rate: 3 }, work: { kind: 'fixed', value: '1ms' } },
  ],
  pools: [{ name: 'web', servers: [{ name: 's1' }, { name: 's2' }] }],
  interventions: [
    { at: '20s', do: 'server.add', server: { name: 'late' } },
    { at: '30s', do: 'server.remove', server: 's2' },
    { at: '40s', do: 'server.crash', server: 's1' },
  ],
}

const own = (...interventions: object[]) => parseRun({ scenario, interventions })

const problems = (parsed: ReturnType<typeof parseRun>) =>
  parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code])

describe('a run', () => {
  test('takes the seed of its scenario unless it has its own', () => {
    const plain = parseRun({ scenario })
    expect(plain).toMatchObject({ ok: true, run: { seed: 5, interventions: [] } })
    expect(parseRun({ scenario, seed: 0 })).toMatchObject({ run: { seed: 0 } })
    expect(plain.ok ? toRunDocument(plain.run) : {}).not.toHaveProperty('seed')
  })

  test('keeps interventions of one instant in the order of writing', () => {
    const rate = (value: number) => ({ at: '1s', do: 'traffic.rate', traffic: 'web', rate: value })
    const parsed = own(rate(3), { at: '0s', do: 'gateway.restart' }, rate(1), rate(2))
    const kept = parsed.ok ? parsed.run.interventions : []
    expect(kept).toMatchObject([{ do: 'gateway.restart' }, { rate: 3 }, { rate: 1 }, { rate: 2 }])
  })

  test('knows which servers its scenario has at each instant', () => {
    const down = (at: string, server: string) => ({ at, do: 'server.down', server })
    expect(own(down('20s', 'late')).ok).toBe(true) // the scenario's own come first
    expect(problems(own(down('19s', 'late')))).toEqual([
      ['$.interventions[0].server', 'unknown-name'],
    ])
    expect(own(down('29s', 's2')).ok).toBe(true)
    expect(problems(own(down('30s', 's2')))).toEqual([
      ['$.interventions[0].server', 'unknown-name'],
    ])
  })

  test('may remove a server of which its scenario still speaks', () => {
    expect(own({ at: '10s', do: 'server.remove', server: 's1' }).ok).toBe(true)
  })

  test('gives no name that is given already, even later', () => {
    const add = (at: string, name: string) => ({ at, do: 'server.add', server: { name } })
    const twin = [['$.interventions[0].server.name', 'twin-name']]
    expect(problems(own(add('5s', 's1')))).toEqual(twin)
    expect(problems(own(add('5s', 'late')))).toEqual(twin)
    expect(problems(own(add('50s', 's2')))).toEqual(twin) // removed, but never forgotten
    expect(own(add('5s', 'fresh')).ok).toBe(true)
  })

  test('counts its own changes of rate towards the bound on requests', () => {
    const rate = (at: string) => ({ at, do: 'traffic.rate', traffic: 'web', rate: 200_000 })
    const week = { ...scenario, duration: '168h' }
    const parsed = parseRun({ scenario: week, interventions: [rate('1s')] })
    expect(problems(parsed)).toEqual([['$.traffic', 'requests-total']])
  })

  test('says where in its scenario a problem is', () => {
    const bad = { ...scenario, duration: '1d' }
    expect(problems(parseRun({ scenario: bad }))).toEqual([['$.scenario.duration', 'length']])
    expect(problems(parseRun({ scenario, extra: 1 }))).toEqual([['$.extra', 'unknown-key']])
    expect(problems(parseRun({}))).toEqual([['$.scenario', 'missing']])
  })

  test('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), fc.json()), (value) => {
        const parsed = parseRun(value)
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0)
      }),
    )
    fc.assert(
      fc.property(anyRun, fc.jsonValue(), (run, junk) => {
        parseRun({ ...toRunDocument(run), interventions: [junk] })
      }),
    )
  })
})
