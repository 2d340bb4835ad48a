// What is told of the rules: of every rule of every product, from what its balancer may know.
import { describe, expect, test } from 'vitest'
import { balancerOf, dialects, isReady, policyKinds } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { plainRule, withRule } from './rule'
import { factsOf } from './ruleFacts'

const shop = { scenario: scenarioNamed('fewest-first'), seed: 1, interventions: [] }
const herd = { scenario: scenarioNamed('stale-reports'), seed: 1, interventions: [] }

const rules = policyKinds.flatMap((kind) =>
  [undefined, ...dialects]
    .filter((dialect) => isReady(kind, dialect))
    .map((dialect) => plainRule(kind, dialect)),
)

describe('what is told of a rule', () => {
  test('is there for every policy, and for every product that has it', () => {
    const silent = rules.filter((spec) => {
      const facts = factsOf(withRule(shop, spec))
      return !facts || Object.values(facts).some((text) => text === '')
    })
    expect(silent).toEqual([])
    expect(rules.length).toBeGreaterThan(policyKinds.length)
  })

  test('names answers, a die and the key where its balancer is told of them, and nowhere else', () => {
    for (const spec of rules) {
      const { needs } = balancerOf(spec)
      const knows = factsOf(withRule(shop, spec))?.knows ?? ''
      expect(knows.includes('how each answer turned out')).toBe(needs.includes('outcomes'))
      expect(knows.includes('a die')).toBe(needs.includes('random'))
      expect(knows.includes('the key of the request')).toBe(needs.includes('key'))
    }
  })

  test('says how old the load may be that it is told', () => {
    expect(factsOf(shop)?.knows).toBe('its own unanswered requests, weights')
    expect(factsOf(herd)?.knows).toContain('what each server reported, up to 2.0 s ago')
  })

  test('follows the number of draws, and the product where that finds the server otherwise', () => {
    const costs = (spec: Parameters<typeof withRule>[1]) => factsOf(withRule(shop, spec))?.costs
    expect(costs({ kind: 'power-of-two', choices: 5 })).toContain('5 draws')
    expect(costs({ kind: 'least-connections' })).toBe('a look at every server')
    expect(costs({ kind: 'least-connections', dialect: 'haproxy' })).toContain('logarithm')
  })
})
