import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PolicySpec, Run } from '../scenario'
import { scenarioNamed } from '../scenario'
import { isReady } from '../scenario/policies'
import { dialects, policyKinds } from '../scenario/products/kinds'
import { balancerOf as everyRule } from './shelf'

// A shelf of its own, as empty as that of a page that has just been opened.
let shelf: typeof import('./shelf')
beforeEach(async () => {
  vi.resetModules()
  shelf = await import('./shelf')
})

const scenario = scenarioNamed('three-counters')

const runUnder = (policy: PolicySpec): Run => ({
  scenario: { ...scenario, gateways: [{ ...scenario.gateways[0], policy }] },
  seed: 1,
  interventions: [],
})

const policies: readonly PolicySpec[] = [undefined, ...dialects].flatMap((dialect) =>
  policyKinds.filter((kind) => isReady(kind, dialect)).map((kind) => ({ kind, dialect })),
)

describe('the shelf of rules', () => {
  it.each(policies)('gives a page for $kind ($dialect) what the catalogue has', async (policy) => {
    const run = runUnder(policy)
    expect(shelf.areRulesAtHand([run])).toBe(false)
    expect(() => shelf.balancerOf(policy)).toThrow('not at hand')
    await shelf.loadRules([run])
    expect(shelf.areRulesAtHand([run])).toBe(true)
    expect(shelf.balancerOf(policy).id).toBe(everyRule(policy).id)
    expect(shelf.balancerOf(policy).needs).toEqual(everyRule(policy).needs)
  })

  it('looks for rules that come into force on the way, whoever brings them', async () => {
    const first = runUnder({ kind: 'round-robin' })
    await shelf.loadRules([first])
    const act = { do: 'policy.set', policy: { kind: 'maglev', tableSize: 13 }, at: 1 } as const
    const own = { ...first, interventions: [act] } as unknown as Run
    const written = {
      ...first,
      scenario: { ...first.scenario, interventions: [act] },
    } as unknown as Run
    expect(shelf.areRulesAtHand([first, own])).toBe(false)
    expect(shelf.areRulesAtHand([written])).toBe(false)
    await shelf.loadRules([written])
    expect(shelf.areRulesAtHand([first, own, written])).toBe(true)
  })

  it('loads defaults with the first change of policy, even to a rule that is at hand', async () => {
    const first = runUnder({ kind: 'power-of-two' })
    await shelf.loadRules([first])
    const policy = { kind: 'power-of-two' }
    const own = { ...first, interventions: [{ do: 'policy.set', policy, at: 1 }] } as unknown as Run
    expect(() => shelf.completed(policy)).toThrow('not at hand')
    expect(shelf.areRulesAtHand([own])).toBe(false)
    await shelf.loadRules([own])
    expect(shelf.areRulesAtHand([own])).toBe(true)
    expect(shelf.completed(policy)).toEqual({ kind: 'power-of-two', choices: 2 })
  })
})
