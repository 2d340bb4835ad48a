import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyScenario } from './arbitrary'
import { parseScenario } from './parse'

const work = { kind: 'fixed', value: '1ms' }

const document = (interventions: readonly object[], more: object = {}) => ({
  version: 1,
  duration: '60s',
  traffic: [
    { name: 'web', arrivals: { kind: 'poisson', rate: 3 }, work },
    { name: 'staff', arrivals: { kind: 'closed', clients: 5, think: '2s' }, work },
  ],
  pools: [
    { name: 'front', servers: [{ name: 's1' }, { name: 's2' }] },
    { name: 'back', servers: [{ name: 'b1' }] },
  ],
  interventions,
  ...more,
})

const read = (...interventions: object[]) => {
  const parsed = parseScenario(document(interventions))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario.interventions
}

const problemsOf = (...interventions: object[]) => {
  const parsed = parseScenario(document(interventions))
  return parsed.ok ? [] : parsed.problems
}

const crash = (at: string, server: string) => ({ at, do: 'server.crash', server })
const add = (at: string, name: string, more: object = {}) => ({
  at,
  do: 'server.add',
  server: { name },
  ...more,
})

describe('interventions', () => {
  test('are put in the order of time', () => {
    fc.assert(
      fc.property(anyScenario, ({ interventions }) => {
        const instants = interventions.map(({ at }) => at)
        expect(instants).toEqual([...instants].sort((a, b) => a - b))
      }),
    )
  })

  test('of one instant keep the order in which they are written', () => {
    const settled = read(crash('2s', 's2'), crash('1s', 's1'), crash('2s', 'b1'), crash('2s', 's1'))
    expect(settled.map((one) => ('server' in one ? one.server : ''))).toEqual([
      's1',
      's2',
      'b1',
      's1',
    ])
  })

  test('may speak of a server from the instant at which it is added', () => {
    expect(problemsOf(crash('5s', 'late'), add('5s', 'late'))).toHaveLength(1)
    expect(problemsOf(add('5s', 'late'), crash('5s', 'late'))).toEqual([])
    expect(problemsOf(crash('6s', 'late'), add('5s', 'late'))).toEqual([])
    expect(problemsOf(crash('4s', 'late'), add('5s', 'late'))).toHaveLength(1)
  })

  test('name the servers that are there when one is not', () => {
    const [problem] = problemsOf({ at: '1s', do: 'server.remove', server: 's1' }, crash('2s', 's1'))
    expect(problem).toMatchObject({
      path: '$.interventions[1].server',
      found: '"s1"',
      allowed: 'a server that is there at 2s: s2, b1',
      params: { of: 'server', at: '2s', known: 's2, b1' },
    })
  })

  test('name no more servers than can be read', () => {
    const servers = Array.from({ length: 20 }, (_, index) => ({ name: `s${index}` }))
    const parsed = parseScenario(
      document([crash('1s', 'x')], { pools: [{ name: 'front', servers }] }),
    )
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([
      { params: { known: 's0, s1, s2, s3, s4, s5, s6, s7, …' } },
    ])
  })

  test('say so when nobody is left', () => {
    const remove = (server: string) => ({ at: '1s', do: 'server.remove', server })
    const [problem] = problemsOf(remove('s1'), remove('s2'), remove('b1'), crash('2s', 's1'))
    expect(problem).toMatchObject({ params: { known: '–' } })
  })

  test('give an added server the next place of its pool', () => {
    const settled = read(add('2s', 'y', { pool: 'back' }), add('1s', 'x'), add('3s', 'z'))
    expect(settled).toMatchObject([
      { pool: 'front', server: { name: 'x', id: 3, address: '10.0.1.12:8080', slots: 1 } },
      { pool: 'back', server: { name: 'y', id: 2, address: '10.0.2.11:8080' } },
      { pool: 'front', server: { name: 'z', id: 4, address: '10.0.1.13:8080' } },
    ])
  })

  test('set rates only where there is a rate', () => {
    const rate = (traffic: string) => ({ at: '1s', do: 'traffic.rate', traffic, rate: 1 })
    expect(problemsOf(rate('web'))).toEqual([])
    expect(problemsOf(rate('staff'))).toMatchObject([
      { code: 'no-rate', path: '$.interventions[0].traffic', params: { kind: 'closed' } },
    ])
    expect(problemsOf(rate('crowd'))).toMatchObject([
      { code: 'unknown-name', params: { of: 'traffic', known: 'web, staff' } },
    ])
  })

  test('set work on traffic that is there, in one piece', () => {
    const set = (traffic: string, work: object) => ({ at: '1s', do: 'traffic.work', traffic, work })
    const [settled] = read(set('web', { kind: 'lognormal', mean: '20ms', cv: 2 }))
    expect(settled).toMatchObject({ work: { kind: 'lognormal', mean: 20_000, cv: 2 } })
    const inverted = { kind: 'uniform', low: '2s', high: '1s' }
    expect(problemsOf(set('crowd', inverted))).toMatchObject([
      { code: 'unknown-name', path: '$.interventions[0].traffic' },
      { code: 'low-high', path: '$.interventions[0].work.high' },
    ])
  })

  test('carry the options of a policy and nothing else', () => {
    const set = (policy: object) => ({ at: '1s', do: 'policy.set', policy })
    const settled = read(set({ kind: 'power-of-two' }), set({ kind: 'least-connections' }))
    expect(settled).toEqual([
      { at: 1_000_000, do: 'policy.set', policy: { kind: 'power-of-two', choices: 2 } },
      { at: 1_000_000, do: 'policy.set', policy: { kind: 'least-connections' } },
    ])
  })
})
