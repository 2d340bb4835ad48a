import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScenario } from '../scenario'
import { type Cell, type Model, modelOf, responseTimeMeanOf, utilizationOf } from './cells'
import { experimentOf, WORK_MEAN } from './experiment'
import { agrees, closing, type Finding, findingsOf, heading, lineOf } from './report'

const file = new URL('../vectors/queueing.json', import.meta.url)
const vectors: (Cell & { expect: Record<string, number> })[] = JSON.parse(
  readFileSync(file, 'utf8'),
).vectors

const writing = {
  policies: ['round-robin', 'least-connections', 'random', 'power-of-two'],
  requests: 50000,
  seed: 7,
}

const experiments = vectors.flatMap((cell) => {
  const experiment = experimentOf(cell, writing)
  return typeof experiment === 'string' ? [] : [experiment]
})

const cellOf = (id: string): Cell => {
  const cell = vectors.find((one) => one.id === id)
  if (cell === undefined) throw new Error(`no cell ${id}`)
  return cell
}

const outcome = (id: string) => {
  const experiment = experimentOf(cellOf(id), writing)
  return typeof experiment === 'string' ? experiment : 'simulated'
}

/** The scenario of a cell, which must be valid. */
function scenarioOf(id: string, more: readonly string[] = []) {
  const policies = [...writing.policies, ...more]
  const experiment = experimentOf(cellOf(id), { ...writing, policies })
  if (typeof experiment === 'string') throw new Error(experiment)
  const parsed = parseScenario(experiment.document)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

const documentOf = (id: string, policies: readonly string[]) => {
  const experiment = experimentOf(cellOf(id), { ...writing, policies })
  return typeof experiment === 'string' ? experiment : JSON.stringify(experiment.document)
}

describe('a model', () => {
  it('gives back the mean that its cell states', () => {
    const keys = ['W', 'W_accepted', 'mean_time_in_system', 'random_split_W']
    let count = 0
    for (const cell of vectors) {
      const model = modelOf(cell)
      const key = keys.find((name) => name in cell.expect)
      // Small farms are solved numerically: queueing.vectors.test.ts has them, and they take long.
      if (model === null || key === undefined || model.kind === 'small-farm') continue
      const mu = Number(cell.input.mu ?? 1)
      expect(responseTimeMeanOf(model) / (cell.expect[key] * mu)).toBeCloseTo(1, 8)
      count++
    }
    expect(count).toBe(94)
  })

  it('is none for a table of a formula', () => {
    for (const id of ['erlangb-1-1', 'kingman-0.8-1-1', 'little-100-0.05', 'mm1-simvar-0.5'])
      expect(modelOf(cellOf(id))).toBeNull()
  })

  it('refuses a cell whose number is missing', () => {
    const broken = { ...cellOf('mm1-1-2'), input: { lambda: 1 } }
    expect(() => modelOf(broken)).toThrow('cell mm1-1-2: mu is no number')
  })

  it('is as busy as its cell says', () => {
    for (const cell of vectors) {
      const model = modelOf(cell)
      const rho = cell.expect.rho ?? Number(cell.input.rho)
      if (model !== null && rho > 0) expect(utilizationOf(model)).toBeCloseTo(rho, 9)
    }
  })
})

describe('the selection', () => {
  it('takes what can be simulated in good time and leaves out the rest, each with its reason', () => {
    expect(outcome('mm1-1-2')).toBe('simulated')
    expect(outcome('mm1-95-100')).toBe('utilization above 0.9')
    expect(outcome('mmc-2.7-1-3')).toBe('simulated') // 2.7 / 3 is a hair above 0.9
    expect(outcome('mmc-10-1-11')).toBe('utilization above 0.9')
    expect(outcome('mm1k-0.9-10')).toBe('simulated')
    expect(outcome('mm1k-1.2-10')).toBe('utilization above 0.9')
    expect(outcome('md1-0.9')).toBe('simulated')
    expect(outcome('mlogn-0.8')).toBe('simulated')
    expect(outcome('muniform-0.5')).toBe('simulated')
    expect(outcome('mpareto25-0.5')).toBe('infinite third moment')
    expect(outcome('me2-0.5')).toBe('work of a law that scenarios lack')
    expect(outcome('mh2-0.9')).toBe('work of a law that scenarios lack')
    expect(outcome('mbimodal-0.8')).toBe('work of a law that scenarios lack')
    expect(outcome('roundrobin-em1-3-0.9')).toBe('simulated')
    expect(outcome('compare-5-0.8')).toBe('simulated')
    expect(outcome('supermarket-d2-0.5')).toBe('endlessly many servers')
    expect(outcome('jsq-3-0.9')).toBe('simulated')
    expect(outcome('p2c_distinct-3-0.8')).toBe('simulated')
    expect(outcome('p2c_replace-3-0.8')).toBe('draws that scenarios lack')
    expect(outcome('halfin-whitt-20-16')).toBe('no queue')
  })

  it('takes a Pareto law once its third moment is finite', () => {
    const cell = cellOf('mpareto25-0.5')
    const input = { ...cell.input, service: 'Pareto alpha 3.5', scv: 1 / (3.5 * 1.5) }
    const experiment = experimentOf({ ...cell, input }, writing)
    expect(typeof experiment).toBe('object')
    expect(JSON.stringify(experiment)).toContain('"kind":"pareto","mean":"10000us","shape":3.5')
  })

  it('takes 54 cells of the file, of eight kinds', () => {
    expect(experiments.length).toBe(54)
    const kinds = new Set(experiments.map(({ id }) => modelOf(cellOf(id))?.kind))
    expect([...kinds].sort()).toEqual(
      ['mg1', 'mm1', 'mm1k', 'mmc', 'mmck', 'random-split', 'round-robin', 'small-farm'].sort(),
    )
  })
})

describe('the document of an experiment', () => {
  it('is a valid scenario, for every cell', () => {
    for (const { id, document } of experiments) {
      const parsed = parseScenario(document)
      expect(parsed.ok ? [] : [id, parsed.problems]).toEqual([])
    }
  })

  it('offers the utilization of its cell, over the requests asked for', () => {
    for (const { id } of experiments) {
      const { traffic, pools, duration } = scenarioOf(id)
      const { arrivals } = traffic[0]
      const rate = arrivals.kind === 'poisson' ? arrivals.rate : 0
      const slots = pools[0].servers.reduce((sum, server) => sum + server.slots, 0)
      const model = modelOf(cellOf(id))
      const wanted = model === null ? 0 : utilizationOf(model)
      expect((rate * WORK_MEAN) / 1e6 / slots).toBeCloseTo(wanted, 9)
      expect((rate * duration) / 1e6).toBeCloseTo(50000, 0)
    }
  })

  it('has the law of work of its cell', () => {
    expect(scenarioOf('mm1-1-2').traffic[0].work).toEqual({ kind: 'exponential', mean: 10000 })
    expect(scenarioOf('md1-0.5').traffic[0].work).toEqual({ kind: 'fixed', value: 10000 })
    expect(scenarioOf('mlogn-0.8').traffic[0].work).toEqual({
      kind: 'lognormal',
      mean: 10000,
      cv: 1,
    })
    expect(scenarioOf('muniform-0.9').traffic[0].work).toEqual({
      kind: 'uniform',
      low: 0,
      high: 20000,
    })
  })

  it('has the policy and the servers of its cell', () => {
    const shape = (id: string) => {
      const { gateways, pools } = scenarioOf(id)
      const { servers } = pools[0]
      return [gateways[0].policy.kind, servers.length, servers[0].slots, servers[0].queue]
    }
    expect(shape('mm1-1-2')).toEqual(['round-robin', 1, 1, 1000000])
    expect(shape('mm1k-0.8-5')).toEqual(['round-robin', 1, 1, 4])
    expect(shape('mmck-9-10-20')).toEqual(['round-robin', 1, 10, 10])
    expect(shape('mmc-45-1-50')).toEqual(['round-robin', 1, 50, 1000000])
    expect(shape('roundrobin-em1-5-0.7')).toEqual(['round-robin', 5, 1, 1000000])
    expect(shape('compare-10-0.9')).toEqual(['random', 10, 1, 1000000])
    expect(shape('jsq-3-0.8')).toEqual(['least-connections', 3, 1, 1000000])
    expect(shape('p2c_distinct-3-0.9')).toEqual(['power-of-two', 3, 1, 1000000])
    expect(scenarioOf('p2c_distinct-3-0.9').gateways[0].policy.choices).toBe(2)
  })

  it('uses the policies made for it once the engine has them', () => {
    const known = ['central-queue', 'join-shortest-queue']
    const central = documentOf('mmc-2-1-3', known)
    expect(central).toContain('"policy":{"kind":"central-queue"},"timeout":"24h","queue":1000000')
    expect(central).toContain('{"name":"s3","slots":1,"queue":0}')
    expect(documentOf('jsq-2-0.8', known)).toContain('"kind":"join-shortest-queue"')
  })

  it('leaves no client impatient and no queue of an endless one full', () => {
    for (const { id } of experiments) {
      const { gateways, pools } = scenarioOf(id)
      expect(gateways[0].timeout).toBe(24 * 3600 * 1e6)
      expect(gateways[0].network).toBe(0)
      if (!/k-/.test(id)) expect(pools[0].servers[0].queue).toBe(1000000)
    }
  })

  it('carries the seed', () => {
    expect(scenarioOf('mm1-1-2').seed).toBe(7)
  })
})

describe('the report', () => {
  // Without the farms of three busy servers, whose exact means take long.
  const quick = vectors.filter(({ id }) => !/-3-0.[89]$/.test(id))

  /** A simulation that is always 1 % too slow, and sure of itself to 2 %. */
  const run = ({ model }: { model: Model }) => {
    const mean = 1.01 * responseTimeMeanOf(model) * WORK_MEAN
    return { mean, low: mean * 0.98, high: mean * 1.02 }
  }

  it('tells of each cell as it comes, in the order of the file, in units of the mean work', () => {
    const told: Finding[] = []
    const { findings } = findingsOf(quick, { run, tell: (one) => told.push(one), ...writing })
    expect(told).toEqual(findings)
    const ids = experiments.map(({ id }) => id).filter((id) => !/-3-0.[89]$/.test(id))
    expect(findings.map(({ id }) => id)).toEqual(ids)
    for (const { exact, mean, isInside } of findings) {
      expect(mean / exact).toBeCloseTo(1.01, 9)
      expect(isInside).toBe(true)
    }
  })

  it('counts every cell once, simulated or left out', () => {
    const { findings, refused } = findingsOf(quick, { run, ...writing })
    const left = [...refused.values()].reduce((sum, n) => sum + n, 0)
    expect(findings.length + left).toBe(quick.length)
  })

  it('marks an interval that misses the exact value', () => {
    const missed = findingsOf([cellOf('mm1-1-2')], {
      run: () => ({ mean: 21000, low: 20500, high: 21500 }),
      ...writing,
    })
    expect(missed.findings[0].isInside).toBe(false)
    expect(lineOf(missed.findings[0])).toMatch(
      /mm1-1-2 +2\.0000 +2\.1000 +2\.0500 +2\.1500 +outside$/,
    )
    expect(closing(missed)[0]).toBe('0 of 1 intervals (0 %) hold the exact value; 95 % are to')
  })

  it('lines its numbers up under the heading', () => {
    const { findings, refused } = findingsOf(quick, { run, ...writing })
    for (const finding of findings) expect(lineOf(finding).length).toBe(heading().length)
    expect(closing({ findings, refused })).toContain('left out: 18 cells (endlessly many servers)')
  })

  it('says so when there is nothing to report', () => {
    expect(closing(findingsOf([], { run, ...writing }))).toEqual([
      '0 of 0 intervals (0 %) hold the exact value; 95 % are to',
    ])
  })

  it('gives every cell seeds of its own, so that they do not all err together', () => {
    const seeds = new Set<string>()
    const { findings } = findingsOf(quick, {
      run(experiment) {
        seeds.add(/"seed":(\d+)/.exec(JSON.stringify(experiment.document))?.[1] ?? '')
        return run(experiment)
      },
      ...writing,
    })
    expect(seeds.size).toBe(findings.length)
    const sorted = [...seeds].map(Number).sort((a, b) => a - b)
    for (let i = 1; i < sorted.length; i++)
      expect(sorted[i] - sorted[i - 1]).toBeGreaterThanOrEqual(1000)
  })

  it('agrees with as many misses as chance brings, and not with more or with a far one', () => {
    const finding = (exact: number): Finding => {
      const isInside = exact >= 0.9 && exact <= 1.1
      return { id: 'x', exact, mean: 1, low: 0.9, high: 1.1, isInside }
    }
    const verdict = (...exacts: number[]) => {
      const inside = Array.from({ length: 40 - exacts.length }, () => finding(1))
      return agrees({ findings: [...inside, ...exacts.map(finding)], refused: new Map() })
    }
    expect(verdict()).toBe(true)
    expect(verdict(1.15, 0.85, 1.12, 1.19, 0.89)).toBe(true)
    expect(verdict(1.15, 0.85, 1.12, 1.19, 0.89, 1.11)).toBe(false)
    expect(verdict(1.25)).toBe(false)
    expect(verdict(0.7)).toBe(false)
  })
})
