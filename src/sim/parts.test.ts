import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Part } from './parts'
import { parseScenario } from './scenario/parse'
import type { Run } from './scenario/scenario'

const here = import.meta.dirname
const VALUES = /^(?:import|export) (?!type\b)(?:[^'"]*? from )?'(\.[^']+)'/gm

// Files that are loaded with `entry`: what it imports, but for types and for what it loads later.
const reachedFrom = (entry: string): readonly string[] => {
  const seen = new Set<string>()
  const visit = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    const text = readFileSync(path, 'utf8')
    for (const [, target] of text.matchAll(VALUES)) {
      const found = join(dirname(path), target)
      visit(existsSync(`${found}.ts`) ? `${found}.ts` : join(found, 'index.ts'))
    }
  }
  visit(join(here, entry))
  return [...seen].map((path) => relative(here, path))
}

const runOf = (gateway: object): Run => {
  const parsed = parseScenario({
    version: 1,
    duration: '1s',
    traffic: [
      {
        name: 'web',
        arrivals: { kind: 'constant', rate: 1 },
        work: { kind: 'fixed', value: '1ms' },
      },
    ],
    gateway,
    pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return { scenario: parsed.scenario, seed: 1, interventions: [] }
}

describe('the parts of the engine', () => {
  it.each(['gateway/wiring.ts', 'gateway/desk.ts', 'health/caring.ts', 'scenario/policies.ts'])(
    'are loaded by themselves: what every run loads does not reach %s',
    (part) => {
      const plain = reachedFrom('history.ts')
      expect(plain).toContain('gateway/route.ts')
      expect(reachedFrom(part)).toContain(part)
      expect(plain).not.toContain(part)
    },
  )

  it.each([
    ['connecting.ts', 'gateway/wiring.ts'],
    ['cluster/connections.ts', 'gateway/wiring.ts'],
    ['gateway/openedState.ts', 'gateway/desk.ts'],
    ['health/probes.ts', 'health/caring.ts'],
    ['health/state.ts', 'health/caring.ts'],
  ])('keep %s with %s', (file, part) => {
    expect(reachedFrom(part)).toContain(file)
    expect(reachedFrom('history.ts')).not.toContain(file)
  })

  it.each([
    ['scaling/autoscaler.ts', 'health/probes.ts'],
    ['sessions/desk.ts', 'sessions/md5.ts'],
    ['balancers/nginx/usual.ts', 'balancers/nginx/hash.ts'],
  ])('%s brings nothing of what other runs ask for: %s', (part, other) => {
    expect(reachedFrom(other)).toContain(other)
    expect(reachedFrom(part)).not.toContain(other)
  })

  it('lie where workers can load them: the build knows each by its name', () => {
    const text = readFileSync(join(here, 'parts.ts'), 'utf8')
    const names = [...text.matchAll(/import\('\.\/(?:\w+\/)+(\w+)'\)/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(10)
    const config = readFileSync(join(here, '../../vite.config.ts'), 'utf8')
    const [, list] = config.match(/const PARTS = \[([^\]]*\](?:,\s*\.\.\.\[[^\]]*\])*)/s) ?? []
    for (const name of names) expect(list, name).toContain(`'${name}'`)
  })

  it('are there for every worker: it waits for them before it plays a run', () => {
    const playback = join(here, '../playback')
    const workers = readdirSync(playback).filter((name) => name.endsWith('.worker.ts'))
    expect(workers.length).toBeGreaterThan(1)
    for (const name of workers)
      expect(readFileSync(join(playback, name), 'utf8'), name).toContain('await loadRules(')
  })

  it.each(['surge', 'five-gauges', 'closing-carts', 'wave-comes'] as const)(
    'that the scaled run %s asks for are those that a worker loads',
    async (id) => {
      // A worker begins with empty shelves.
      vi.resetModules()
      const { areRulesAtHand, loadRules, Simulation, simTime } = await import('.')
      const { scenarioNamed } = await import('./scenario')
      const run = { scenario: scenarioNamed(id), seed: 1, interventions: [] }
      expect(areRulesAtHand([run])).toBe(false)
      expect(() => new Simulation(run)).toThrow()
      await loadRules([run])
      expect(areRulesAtHand([run])).toBe(true)
      const simulation = new Simulation(run)
      simulation.advance(simTime(2_000_000))
      expect(simulation.world.scaler).not.toBeNull()
    },
  )

  it('are loaded once, for runs that ask for them, and refused to none of those', async () => {
    let loads = 0
    const part = new Part(
      ({ gateways }) => gateways[0].retries > 0,
      async () => ++loads,
    )
    const [plain, asking] = [runOf({}), runOf({ retries: 1 })]
    expect(part.isMissing([plain])).toBe(false)
    expect(part.of(plain.scenario)).toBeNull()
    expect(part.isMissing([plain, asking])).toBe(true)
    expect(() => part.of(asking.scenario)).toThrow('not at hand')
    await part.load()
    expect(part.isMissing([plain, asking])).toBe(false)
    expect(part.of(asking.scenario)).toBe(1)
    expect(part.of(plain.scenario)).toBeNull()
  })
})
