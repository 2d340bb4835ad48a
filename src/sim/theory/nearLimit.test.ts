// Two choices among a hundred servers, simulated, beside the mean field of endlessly many.
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario'
import { simulateRun } from '../simulateRun'
import { simTime } from '../time'
import file from '../vectors/queueing.json'
import type { Cell } from './cells'
import { distanceHeading, distanceLine, distancesOf } from './report'

describe('two choices among a hundred servers', () => {
  // Half a million requests a cell, of which the first twentieth is left out.
  const run: Parameters<typeof distancesOf>[1]['run'] = ({ document }) => {
    const parsed = parseScenario(document)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { scenario } = parsed
    const from = simTime(Math.floor(scenario.duration / 20))
    const done = simulateRun({ scenario, seed: 11, interventions: [] }, { from })
    const mean = done.latency?.mean ?? 0
    return { mean, low: mean, high: mean }
  }
  const policies = ['power-of-two']
  const found = distancesOf(file.vectors as unknown as readonly Cell[], {
    run,
    policies,
    requests: 500_000,
    seed: 7,
  })

  it('lie at the limit of endlessly many while idle, and above it by up to an eighth when busy', () => {
    const above = found.map(({ mean, exact }) => mean / exact - 1)
    expect(found.map(({ id }) => id.replace('supermarket-d2-', ''))).toEqual([
      '0.5',
      '0.7',
      '0.8',
      '0.95',
    ])
    expect(above).toEqual([...above].sort((a, b) => a - b))
    expect(Math.abs(above[0])).toBeLessThan(0.02)
    expect(above[3]).toBeGreaterThan(0.01)
    expect(above[3]).toBeLessThan(0.125)
  })

  it('is told in a line for each, with how far above', () => {
    expect(distanceHeading()).toContain('two choices, 100 servers')
    const line = distanceLine({ ...found[0], exact: 2, mean: 2.1, low: 2, high: 2.2 })
    expect(line).toMatch(/^supermarket-d2-0.5 .* 2\.0000 +2\.1000 +2\.0000 +2\.2000 +5\.0 %$/)
  })
})
