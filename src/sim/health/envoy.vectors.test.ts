// Envoy's levels, panic and outliers beside its own unit tests.
import { describe, expect, it } from 'vitest'
import { usualPassive } from '../scenario/healthPresets'
import { tell } from '../story'
import { SECOND } from '../time'
import { cellsOf } from '../vectors/cells'
import levelsFile from '../vectors/envoy-priority-panic-zone.json'
import outliersFile from '../vectors/envoy-resilience.json'
import { firstStep, isIn, stepUp } from './ladder'
import { ejectionTime, mayEject, outliersOf } from './outliers'
import { availability, loadsOf } from './panic'

const levelCell = cellsOf(levelsFile)
const outlierCell = cellsOf(outliersFile)
const THRESHOLD = 50

type Tuple = [count: number, well: number, degraded?: number, excluded?: number]
const levelOf = ([count, well, degraded = 0, excluded = 0]: Tuple) => ({
  count,
  well,
  degraded,
  excluded,
})

const idsOf = (file: typeof levelsFile | typeof outliersFile, part: RegExp) =>
  file.vectors.map(({ id }) => id).filter((id) => part.test(id))
const ran: string[] = []
const each = (file: typeof levelsFile | typeof outliersFile, part: RegExp) => {
  const ids = idsOf(file, part)
  ran.push(...ids)
  return it.each(ids)
}

describe('levels of servers', () => {
  each(levelsFile, /^envoy-priority-\d/)('share the traffic: %s', (id) => {
    const { input, wanted } = levelCell(id)
    const tuples: Tuple[] = input('priorities_hosts_healthy_degraded_excluded')
    const { well, panics } = loadsOf(tuples.map(levelOf), input('healthy_panic_threshold'))
    expect(well).toEqual(wanted('load_percent'))
    const said = wanted('panic')
    if (said !== undefined) expect(panics).toEqual(panics.map(() => said !== 'none'))
  })

  each(levelsFile, /^envoy-priority-degraded/)('fall back on degraded ones: %s', (id) => {
    const { input, wanted } = levelCell(id)
    const tuples: Tuple[] = input('priorities')
    const loads = loadsOf(tuples.map(levelOf), input('threshold') ?? THRESHOLD)
    expect(loads.degraded).toEqual(wanted('degraded_load'))
    if (wanted('healthy_load') !== undefined) expect(loads.well).toEqual(wanted('healthy_load'))
  })

  each(levelsFile, /^envoy-overprovision/)('have something to spare: %s', (id) => {
    const { input, wanted } = levelCell(id)
    const many: number[] = input('healthy')
    const count: number = input('hosts')
    expect(many.map((well) => availability({ count, well }, well))).toEqual(
      wanted('priority_health'),
    )
    const panics = many.map((well) => loadsOf([{ count, well }], THRESHOLD).panics[0])
    expect(panics).toEqual(wanted('panic'))
  })

  each(levelsFile, /^envoy-panic-rr/)('panic in a run: %s', (id) => {
    const { input } = levelCell(id)
    const hosts: number = input('hosts')
    const well: number = input('healthy')
    const ill = Array.from({ length: hosts - well }, (_, index) => index + well + 1)
    const lines = tell(
      {
        requests: Array.from({ length: 24 }, (_, index) => [1_500 + 10 * index, 1]),
        servers: Array.from({ length: hosts }, () => ({})),
        gateway: { policy: { kind: 'round-robin', dialect: 'envoy' } },
        health: { dialect: 'envoy', active: { interval: '200ms', timeout: '100ms', fall: 1 } },
        deeds: ill.map((server) => [
          100,
          { do: 'server.health', server: `s${server}`, status: 503 },
        ]),
        lasts: 2_000,
      },
      'assigned',
    )
    const used = new Set(lines.map((line) => line.split(' ')[3]))
    expect(used.size).toBe(well / hosts < 0.5 ? hosts : well)
  })
})

describe('outliers', () => {
  const envoy = usualPassive('envoy')
  if (envoy.rule !== 'ejection') throw new Error('Envoy ejects')

  each(outliersFile, /^envoy-outlier-sr/)('by success rate: %s', (id) => {
    const { input, wanted } = outlierCell(id)
    const found = outliersOf(input('success_rates'), input('stdev_factor') / 1_000)
    expect(input('stdev_factor') / 1_000).toBe(envoy.deviations)
    expect(found.mean).toBeCloseTo(wanted('mean'), 6)
    expect(found.deviation).toBeCloseTo(wanted('population_stdev'), 6)
    expect(found.threshold).toBeCloseTo(wanted('threshold'), 6)
    expect(found.places).toEqual(wanted('ejected'))
  })

  each(outliersFile, /^envoy-outlier-maxeject/)('at most so many: %s', (id) => {
    const { input, wanted } = outlierCell(id)
    const limits = {
      maxEjected: input('max_ejection_percent') / 100,
      alwaysOne: input('always_eject_one_host'),
    }
    const count: number = input('hosts')
    let ejected = 0
    while (ejected < count && mayEject({ count, ejected }, limits)) ejected++
    expect(ejected).toBe(wanted('max_hosts_ejected'))
  })

  each(outliersFile, /^envoy-outlier-ejection-time/)('for so long: %s', (id) => {
    const { input, wanted } = outlierCell(id)
    expect([envoy.out, envoy.outMost]).toEqual([input('base_s') * SECOND, input('max_s') * SECOND])
    const time = ejectionTime(input('nth_consecutive_ejection'), envoy)
    expect(time).toBe(wanted('ejection_s') * SECOND)
  })

  each(outliersFile, /^envoy-hc-first/)('and the first check of all: %s', (id) => {
    const { input, wanted } = outlierCell(id)
    const thresholds = { rise: input('healthy_threshold'), fall: 3 }
    let step = firstStep(thresholds, 'new')
    let checks = 0
    for (; !isIn(step, thresholds); checks++) step = stepUp(step, thresholds)
    expect(checks).toBe(wanted('healthy_after_checks'))
  })
})

it('every cell of levels and panic has been run, and every cell of outliers', () => {
  const about = outliersFile.vectors.map(({ id }) => id).filter((id) => /outlier|hc-/.test(id))
  const all = [...levelsFile.vectors.map(({ id }) => id), ...about]
  expect([...ran].sort()).toEqual(all.sort())
  expect(ran).toHaveLength(levelsFile.count + 15)
})
