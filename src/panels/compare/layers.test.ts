// What the picker of layers makes of a lane: another layer or other connections are another run.
import { describe, expect, test } from 'vitest'
import { simulateRun } from '../../sim'
import { parseRun, type Run, scenarioNamed, toRunDocument } from '../../sim/scenario'
import { compare } from '.'
import { controlsFor } from './controlsFor'
import {
  ageOf,
  connectionsOf,
  heaviestOf,
  heedsSealing,
  keepingOf,
  keepings,
  layerOf,
  sealingOf,
  sealings,
  withHeaviest,
  withKeeping,
  withLayer,
  withSealing,
} from './layers'
import { laneNamesOf } from './names'
import { fieldsOf, plainRule, ruleOf, withRule } from './rule'

const run: Run = { scenario: scenarioNamed('parcels-heavy-four'), seed: 13, interventions: [] }
const plain: Run = { scenario: scenarioNamed('turns-steady'), seed: 1, interventions: [] }
const digest = (one: Run) => simulateRun(one).digest

function reread(one: Run): Run {
  const parsed = parseRun(toRunDocument(one))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

describe('a lane with connections', () => {
  test('can be sorted at the other layer, and a link says so', () => {
    const seven = reread(withLayer(run, 7))
    expect([layerOf(run), layerOf(seven)]).toEqual([4, 7])
    expect(digest(seven)).toBe(digest({ ...run, scenario: scenarioNamed('parcels-heavy-seven') }))
    expect(digest(seven)).not.toBe(digest(run))
  })

  test.each(keepings.map((keeping) => [keeping]))('can keep them so: %s', (keeping) => {
    const next = reread(withKeeping(run, keeping))
    const connections = connectionsOf(next)
    expect(connections && keepingOf(connections)).toBe(keeping)
    expect(connections && ageOf(connections)).toBe(15_000_000)
    expect(digest(next) === digest(run)).toBe(keeping === 'kept')
  })

  test('can have a client that sends more than the others', () => {
    const alike = reread(withHeaviest(run, null))
    expect([heaviestOf(run), heaviestOf(alike)]).toEqual([0.5, null])
    expect(digest(alike)).toBe(digest({ ...run, scenario: scenarioNamed('parcels-kept-four') }))
  })

  test('has no rule at layer 4 that reads a path', () => {
    const hashed = withRule(withLayer(run, 7), { ...plainRule('hash', undefined), key: 'path' })
    const four = withLayer(hashed, 4)
    expect(() => reread(hashed)).not.toThrow()
    expect(() => reread(four)).not.toThrow()
    const keys = (layer: 4 | 7) =>
      fieldsOf(ruleOf(hashed), layer).find(({ option }) => option === 'key')?.values
    expect(keys(7)).toContain('path')
    expect(fieldsOf(ruleOf(four), 4).find(({ option }) => option === 'key')?.values).not.toContain(
      'path',
    )
  })

  test('is named by its layer where the lanes differ in it', () => {
    expect(laneNamesOf([run, withLayer(run, 7)])).toEqual([
      'round robin (layer 4)',
      'round robin (layer 7)',
    ])
    expect(laneNamesOf([run, withKeeping(run, 'aged')])[1]).toContain('15.0 s')
  })
})

test.each(sealings.map((sealing) => [sealing]))(
  'a distant lane can be sealed so: %s',
  (sealing) => {
    const distant = { scenario: scenarioNamed('handshakes-twelve'), seed: 1, interventions: [] }
    expect([heedsSealing(distant), heedsSealing(run)]).toEqual([true, false])
    const next = reread(withSealing(distant, sealing))
    const connections = connectionsOf(next)
    expect(connections && sealingOf(connections)).toBe(sealing)
    expect(digest(next) === digest(distant)).toBe(sealing === '1.2')
  },
)

test('a lane whose balancer works on handshakes is told apart by them, and keeps its own share', () => {
  const lanes = (['desk-shakes-hands', 'desk-resumes', 'desk-keeps', 'desk-passes'] as const).map(
    (id): Run => ({ scenario: scenarioNamed(id), seed: 1, interventions: [] }),
  )
  expect(laneNamesOf(lanes)).toEqual([
    'round robin (layer 7, a new one for each request, TLS 1.3)',
    'round robin (layer 7, a new one for each request, TLS 1.3, resumed)',
    'round robin (layer 7, kept, TLS 1.3)',
    'round robin (layer 4, a new one for each request, TLS 1.3)',
  ])
  expect(withSealing(lanes[1], '1.3-resumed')).toEqual(lanes[1])
})

test('the rate of a lane that is asked for much can be moved both ways from where it is', () => {
  const fast: Run = { scenario: scenarioNamed('desk-shakes-hands'), seed: 1, interventions: [] }
  const ends = (lanes: readonly Run[]) =>
    controlsFor(compare.controls, lanes).flatMap((one) =>
      one.kind === 'slider' && one.id === 'rate' ? [one.max] : [],
    )
  expect([ends([plain]), ends([fast])]).toEqual([[20], [1_000]])
})

test('a lane that knows of no connections has none to change', () => {
  expect(connectionsOf(plain)).toBeNull()
  expect(withKeeping(plain, 'request')).toEqual(plain)
  expect(withHeaviest(plain, 0.5)).toEqual(plain)
})
