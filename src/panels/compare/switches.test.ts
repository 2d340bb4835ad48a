// What the choices in the head of a lane make of its run: each is another run, a link brings it
// back, and the examples of chapter 2 are told apart by them.
import { describe, expect, test } from 'vitest'
import { seconds, simulateRun } from '../../sim'
import {
  parseRun,
  type Run,
  type ScenarioId,
  scenarioNamed,
  toRunDocument,
} from '../../sim/scenario'
import { compare } from '.'
import { layerOf, withLayer } from './layers'
import { laneNamesOf } from './names'
import { comparesRules, plainRule, withRule } from './rule'
import { switches, switchesIn } from './switches'

const named = (id: ScenarioId): Run => ({
  scenario: scenarioNamed(id),
  seed: 1,
  interventions: [],
})
const digest = (run: Run) => simulateRun(run).digest

function reread(run: Run): Run {
  const parsed = parseRun(toRunDocument(run))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.run
}

/** Letters of an option beside a stage; what is longer ends in dots. */
const ROOM = 14

/** A choice, and a lane in which each of its options is another run. */
const lanes = {
  compression: 'smaller-none',
  expiry: 'hot-page-each',
  vary: 'varied-none',
  resealing: 'sealed-ended',
  limit: 'reports-waited',
  rewriting: 'proxied-added',
} as const

const choices = Object.entries(lanes).map(([id, lane]) => {
  const found = switches.find((one) => one.id === id)
  if (!found) throw new Error(id)
  return [id, found, named(lane)] as const
})

describe.each(choices)('the choice of %s', (_, choice, run) => {
  test('is offered, and every option is another run that a link brings back', () => {
    expect(switchesIn(run)).toContain(choice)
    const digests = choice.options.map(({ id }) => {
      const next = reread(choice.with(run, id))
      expect(choice.of(next)).toBe(id)
      return digest(next)
    })
    // Who keeps the connection that it seals again pays once, and then as who leaves it open.
    expect(new Set(digests).size).toBe(digests.length)
    expect(digest(choice.with(run, choice.of(run)))).toBe(digest(run))
  })

  test('has options that differ within what a closed list has room for', () => {
    const seen = choice.options.map(({ label }) => label().slice(0, ROOM))
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('is not offered to lanes that have nothing to do with it', () => {
    expect(choice.isIn(named('turns-steady'))).toBe(false)
    expect(choice.with(run, 'unheard')).toBe(run)
  })
})

test('the lanes of each example are told apart by what they do', () => {
  const names = (id: string) =>
    laneNamesOf((compare.examples.find((one) => one.id === id)?.lanes ?? []).map(named))
  expect(names('smaller')).toEqual([
    'round robin (as it is)',
    'round robin (compressed)',
    'round robin (as small as it can)',
  ])
  expect(names('reports')).toEqual([
    'least connections (as long as all)',
    'least connections (3 s)',
  ])
  expect(names('sealed')[3]).toContain('early data')
})

test('a balancer that no longer opens requests has no connections of its own to servers', () => {
  const four = reread(withLayer(named('sealed-ended'), 4))
  expect([layerOf(four), switchesIn(four)]).toEqual([4, []])
  expect(digest(four)).toBe(digest(named('sealed-passed')))
})

test('a rule is folded away where lanes differ in something else', () => {
  const [each, one] = [named('hot-page-each'), named('hot-page-one')]
  expect(comparesRules([each, one])).toBe(false)
  expect(comparesRules([each, withRule(one, plainRule('random', undefined))])).toBe(true)
  expect(comparesRules([each, { ...each }])).toBe(true)
})

test('a limit is offered by what the rules do, not by their names, and only where a choice says it', () => {
  const limit = switches.find(({ id }) => id === 'limit')
  const renamed = (change: object): Run => {
    const run = named('reports-waited')
    const gateways = run.scenario.gateways.map(({ routes = [], ...gateway }) => ({
      ...gateway,
      routes: routes.map((route, place) => ({
        ...route,
        name: `rule-${place}`,
        action: place === 0 ? { ...route.action, ...change } : route.action,
      })),
    }))
    return { ...run, scenario: { ...run.scenario, gateways } }
  }
  expect(limit?.isIn(renamed({}))).toBe(true)
  expect(limit?.isIn(renamed({ timeout: seconds(3) }))).toBe(true)
  expect(limit?.isIn(renamed({ timeout: seconds(2) }))).toBe(false)
  expect(limit?.isIn(renamed({ pool: 'elsewhere' }))).toBe(false)
  expect(limit?.isIn(named('letters-pianos-routed'))).toBe(false)
  expect(limit?.isIn(named('proxied-added'))).toBe(false)
})
