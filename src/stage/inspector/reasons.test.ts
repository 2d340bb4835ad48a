import { describe, expect, test } from 'vitest'
import { type Explanation, History, HOLD, type Life, lifeIn, NONE, simTime } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { serverNames } from './names'
import {
  age,
  attemptEnd,
  badge,
  isWeighted,
  knew,
  leftOut,
  lookedAt,
  sentence,
  title,
} from './reasons'

const names = serverNames(['s1', 's2', 's3'].map((name, id) => ({ id, name })))

const candidate = (server: number, outstanding: number, more = {}) => ({
  server,
  open: true,
  tried: false,
  looked: true,
  score: outstanding,
  knowledge: { outstanding, weight: 1 },
  ...more,
})

const explained = (more: Partial<Explanation>): Explanation => ({
  rule: 'least-connections',
  candidates: [candidate(0, 4), candidate(1, 5), candidate(2, 3)],
  winner: 2,
  better: 'lowest',
  tie: false,
  attempt: 1,
  age: { outstanding: 0 },
  ...more,
})

/** Lives of a run under a policy, as the engine tells them. */
function livesUnder(kind: string): Life[] {
  const scenario = scenarioNamed('three-counters-14')
  const gateways = scenario.gateways.map((gateway) => ({ ...gateway, policy: { kind } }))
  const history = new History({ scenario: { ...scenario, gateways }, seed: 2, interventions: [] })
  history.advance(simTime(12_000_000))
  return [20, 60, 100, 140].flatMap((request) => lifeIn(history, request) ?? [])
}

describe('the sentence of a decision', () => {
  test('repeats what was compared, and what follows', () => {
    expect(sentence(explained({}), names)).toBe('S1 4, S2 5, S3 3: S3 has the fewest, so S3.')
  })

  test('says so when equals were settled by their place', () => {
    const equal = explained({
      candidates: [candidate(0, 3), candidate(2, 3)],
      winner: 0,
      tie: true,
    })
    expect(sentence(equal, names)).toContain('a tie, and S1 stands first')
    expect(badge(equal)).toBe('first of equals')
  })

  test('or otherwise, as the product of the rule settles them', () => {
    const candidates = [candidate(0, 3), candidate(2, 3)]
    const rule = 'nginx:least-connections'
    const turn = explained({ rule, candidates, tie: true, ties: 'turn' })
    expect(sentence(turn, names)).toContain('a tie, and of equals it is the turn of S3')
    const lot = explained({ rule: 'envoy:least-connections', candidates, tie: true, ties: 'lot' })
    expect(sentence(lot, names)).toContain('a tie, and the lot fell on S3')
    expect(badge(lot)).toBe('drawn')
    const due = explained({ rule: 'envoy:least-connections', better: 'soonest' })
    expect(sentence(due, names)).toBe(
      'How far off each turn is: S1 4, S2 5, S3 3. S3 is due first, so S3.',
    )
    const last = explained({ rule: 'nginx:power-of-two', candidates, tie: true, ties: 'last' })
    expect(sentence(last, names)).toContain('a tie, and S3 was drawn last')
    expect(badge(last)).toBe('last of equals')
  })

  test('counts only what the rule took into account', () => {
    const out = candidate(1, 0, { looked: false, score: null, knowledge: {} })
    const two = explained({ candidates: [candidate(0, 4), out, candidate(2, 3)] })
    expect(sentence(two, names)).toBe('S1 4, S3 3: S3 has the fewest, so S3.')
    expect(leftOut(out)).toBe('not looked at')
    expect(leftOut({ ...out, open: false })).toBe('not available')
    expect(leftOut({ ...out, tried: true })).toBe('tried before')
  })

  test('tells of weights only where they bend the comparison', () => {
    const heavy = candidate(0, 4, { score: 2, knowledge: { outstanding: 4, weight: 2 } })
    const bent = explained({ candidates: [heavy, candidate(2, 3)], winner: 0 })
    expect(isWeighted(bent)).toBe(true)
    expect(sentence(bent, names)).toContain('for each unit of weight: S1 2, S3 3')
    expect(isWeighted(explained({}))).toBe(false)
  })

  test('has words for a request that found nobody', () => {
    expect(sentence(explained({ winner: HOLD }), names)).toContain('it waited at the balancer')
    expect(sentence(explained({ winner: NONE }), names)).toContain('turned away')
  })

  test('tells how old the knowledge was, where there was any', () => {
    expect(age(explained({}))).toContain('no older than the decision')
    expect(age(explained({ age: { outstanding: 500_000 } }))).toContain('500 ms')
    expect(age(explained({ age: { weight: 0 } }))).toBe('')
  })
})

describe.each(['round-robin', 'least-connections', 'random', 'power-of-two'])(
  'under %s',
  (kind) => {
    const lives = livesUnder(kind)

    test('each decision of a real run is titled, explained and ends in the server that was chosen', () => {
      expect(lives.length).toBe(4)
      for (const { decisions } of lives) {
        expect(decisions.length).toBeGreaterThan(0)
        for (const decision of decisions) {
          const name = names.nameOf(decision.server)
          expect(title(decision, names)).toContain(name)
          expect(sentence(decision.explanation, names)).toContain(name)
          expect(knew(decision)).toMatch(/^At \d+\.\d\d s the balancer /)
        }
      }
    })

    test('the winner is among those that the rule looked at', () => {
      for (const { decisions } of lives)
        for (const { explanation } of decisions)
          expect(lookedAt(explanation).map(({ server }) => server)).toContain(explanation.winner)
    })
  },
)

describe('what came of an attempt', () => {
  const scenario = scenarioNamed('three-counters-retry')
  const history = new History({ scenario, seed: 2, interventions: [] })
  history.advance(simTime(35_000_000))
  const arrived = history.moment().totals.arrived
  const lives = Array.from({ length: arrived }, (_, request) => lifeIn(history, request))
  const retried = lives.filter((life) => life !== null && life.decisions.length > 1)

  test('a refusal is told with its cause before the second attempt', () => {
    expect(retried.length).toBeGreaterThan(0)
    for (const life of retried) {
      if (!life) continue
      const [first, second] = life.decisions
      expect(attemptEnd(life, first, names)).toContain('did not take it')
      if (life.fate === 'completed') expect(attemptEnd(life, second, names)).toBe('')
    }
  })
})
