// Traffic mirroring: the new version works for nobody, and nobody can tell. Rules by header, cookie
// and region: who is invited, and what a rule does that nobody meets.
import { describe, expect, it } from 'vitest'
import { History } from '../../history'
import { phases } from '../../moment'
import { scenarioNamed } from '../../scenario/named'
import { parseScenario } from '../../scenario/parse'
import type { Scenario } from '../../scenario/scenario'
import { simulateRun } from '../../simulateRun'
import { simTime } from '../../time'

type Canary = Extract<NonNullable<Scenario['release']>, { kind: 'canary' }>
type Step = Canary['steps'][number]

// One step for the whole run, and nobody who judges.
const still = (id: 'mirrored' | 'invited', step: Partial<Step>): Scenario => {
  const scenario = scenarioNamed(id)
  const { release } = scenario
  if (release?.kind !== 'canary') throw new Error('no canary')
  const only = { weight: 0, cohorts: [], match: [], mirror: 0, bake: null, ...step }
  const every = (2 * scenario.duration) as typeof scenario.duration // a look tells of answers
  return { ...scenario, release: { ...release, steps: [only], rules: [], every } }
}

const played = (scenario: Scenario, seed = 1) => {
  const summary = simulateRun({ scenario, seed, interventions: [] })
  if (summary.release?.kind !== 'canary') throw new Error('no canary')
  return { digest: summary.digest, release: summary.release }
}

describe('mirroring', () => {
  it.each([1, 2, 3])('changes nothing for anybody: the logs are one, seed %i', (seed) => {
    const without = played(still('mirrored', { mirror: 0 }), seed)
    const all = played(still('mirrored', { mirror: 100 }), seed)
    expect(all.digest).toBe(without.digest)
    expect(all.release.harmed).toBe(0)
    expect(all.release.total).toEqual(without.release.total)
    expect(all.release.shadow.total.answers).toBeGreaterThan(2_000)
    expect(without.release.shadow.total.answers).toBe(0)
  })

  it('tells which slots work on copies: with the customers they are all that is busy', () => {
    const scenario = still('mirrored', { mirror: 50 })
    const history = new History({ scenario, seed: 1, interventions: [] })
    let seen = 0
    for (let share = 1; share <= 40; share++) {
      history.advance(simTime((scenario.duration * share) / 40))
      const { release, requests, servers } = history.moment()
      if (release?.kind !== 'canary') throw new Error('no canary')
      seen += release.copies.length
      for (const { id, busy } of servers) {
        const copies = release.copies.filter(({ server }) => server === id)
        const own = [...requests.phase.keys()].filter(
          (row) => requests.server[row] === id && phases[requests.phase[row]] === 'inService',
        )
        const slots = [...copies.map(({ slot }) => slot), ...own.map((row) => requests.place[row])]
        expect(slots).toHaveLength(busy)
        expect(new Set(slots).size).toBe(busy)
      }
    }
    expect(seen).toBeGreaterThan(5)
  })

  it('meets in copies the faults that the same requests meet', () => {
    const { shadow } = played(still('mirrored', { mirror: 100 })).release
    const { total } = played(still('mirrored', { weight: 100 })).release
    expect(shadow.total.trueErrors).toBe(total.canary.trueErrors)
    expect(shadow.total.answers).toBe(total.canary.answers)
  })

  it('copies the share that it is told', () => {
    const { shadow, total } = played(still('mirrored', { mirror: 25 })).release
    const share = shadow.total.answers / total.stable.answers
    expect(Math.abs(share - 0.25)).toBeLessThan(0.04)
  })

  it('copies what cannot be served count as errors, and still nobody notices', () => {
    const scenario = still('mirrored', { mirror: 100 })
    const pools = scenario.pools.map((pool, place) =>
      place === 0
        ? pool
        : { ...pool, servers: pool.servers.map((one) => ({ ...one, slots: 1, queue: 0 })) },
    )
    const { release } = played({ ...scenario, pools })
    expect(release.shadow.total.trueErrors).toBeGreaterThan(500)
    expect(release.harmed).toBe(0)
  })

  it('stops a bad release before anybody tastes it', () => {
    const runs = Array.from({ length: 10 }, (_, k) => played(scenarioNamed('mirrored'), k + 1))
    const early = runs.filter(
      ({ release }) => release.phase === 'rolled-back' && release.harmed === 0,
    )
    expect(early.length).toBeGreaterThanOrEqual(9)
  })
})

describe('who is invited by a rule', () => {
  const metBy = (step: Partial<Step>) => played(still('invited', step)).release.tasters
  it('has the cookie, the header or the region; every one of them and nobody else', () => {
    const cookie = metBy({ match: [{ cookie: { name: 'canary', exact: 'always' } }] })
    const header = metBy({ match: [{ header: { name: 'x-tester' } }] })
    const region = metBy({ match: [{ region: 'eu-west' }] })
    expect([cookie, header, region]).toEqual([
      metBy({ cohorts: ['staff'] }),
      metBy({ cohorts: ['testers'] }),
      metBy({ cohorts: ['europe'] }),
    ])
    expect(cookie).toBeGreaterThan(8)
    const all = [{ cookie: { name: 'canary' } }, { header: { name: 'x-tester', prefix: '1' } }]
    expect(metBy({ match: [...all, { region: 'eu-west' }] })).toBe(cookie + header + region)
  })

  it('may be nobody: then nobody meets the new version, and nothing is concluded', () => {
    expect(metBy({ match: [{ region: 'mars' }] })).toBe(0)
    expect(metBy({ match: [{ cookie: { name: 'canary', exact: 'never' } }] })).toBe(0)
    const scenario = scenarioNamed('invited')
    const { release } = scenario
    if (release?.kind !== 'canary') throw new Error('no canary')
    const steps = release.steps.map((step) => ({ ...step, match: [{ region: 'mars' }] }))
    const nobody: Scenario = { ...scenario, release: { ...release, steps, scarce: 'wait' } }
    const { looks, phase, step } = played(nobody).release
    expect(new Set(looks.map(({ verdict }) => verdict))).toEqual(new Set(['inconclusive']))
    expect([phase, step]).toEqual(['running', 0])
  })

  it('joins those before: rules stay in force, and a rollback ends them', () => {
    const { release } = played(scenarioNamed('invited'))
    expect(release.phase).toBe('rolled-back')
    expect(release.changes.at(-1)?.step).toBe(-1)
    expect(release.tasters).toBeGreaterThan(20)
  })

  it('is asked one thing a rule', () => {
    const rule = { region: 'eu', cookie: { name: 'a' } }
    const parsed = parseScenario({
      version: 1,
      release: { kind: 'canary', steps: [{ match: [rule] }] },
    })
    expect(parsed.ok).toBe(false)
  })
})
