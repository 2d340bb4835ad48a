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

const REQUESTS = 1_500

/** The servers that a run sends to, a word a request, once its probes have found who is what. */
const sentIn = (tuples: readonly Tuple[]): readonly { level: number; name: string }[] => {
  const servers = tuples.flatMap(([count, well, degraded = 0], priority) =>
    Array.from({ length: count }, (_, at) => ({
      priority,
      standing: at < well ? 'well' : at < well + degraded ? 'degraded' : 'ill',
    })),
  )
  const lines = tell(
    {
      requests: Array.from({ length: REQUESTS }, (_, index) => [1_500 + index, 0]),
      servers: servers.map(({ priority }) => ({ priority })),
      gateway: { policy: { kind: 'round-robin', dialect: 'envoy' } },
      health: { dialect: 'envoy', active: { interval: '200ms', timeout: '100ms', fall: 1 } },
      deeds: servers.flatMap(({ standing }, index) => {
        const server = `s${index + 1}`
        const told = { do: 'server.health', server, status: standing === 'ill' ? 503 : 200 }
        return standing === 'well'
          ? []
          : [[100, standing === 'ill' ? told : { ...told, degraded: true }] as const]
      }),
      lasts: 1_500 + REQUESTS,
    },
    'assigned',
  )
  return lines.map((line) => {
    const [, , , name] = line.split(' ')
    return { name, level: servers[Number(name.slice(1)) - 1].priority }
  })
}

const sharesOf = (tuples: readonly Tuple[]): readonly number[] => {
  const sent = sentIn(tuples)
  return tuples.map(
    (_, level) => (100 * sent.filter((one) => one.level === level).length) / REQUESTS,
  )
}

const usedIn = (tuples: readonly Tuple[]) => [...new Set(sentIn(tuples).map(({ name }) => name))]

describe('levels of servers', () => {
  each(levelsFile, /^envoy-priority-\d/)('share the traffic: %s', (id) => {
    const { input, wanted } = levelCell(id)
    const tuples: Tuple[] = input('priorities_hosts_healthy_degraded_excluded')
    const { well, panics } = loadsOf(tuples.map(levelOf), input('healthy_panic_threshold'))
    expect(well).toEqual(wanted('load_percent'))
    const said = wanted('panic')
    if (said !== undefined) expect(panics).toEqual(panics.map(() => said !== 'none'))
  })

  const played = levelsFile.vectors
    .filter(({ id }) => /^envoy-priority-\d/.test(id))
    .filter(({ id }) => {
      const tuples: Tuple[] = levelCell(id).input('priorities_hosts_healthy_degraded_excluded')
      // A run counts every server that it knows: none is left out.
      return tuples.every(([, , , excluded = 0]) => excluded === 0)
    })
    .map(({ id }) => id)

  it.each(played)('share the traffic of a run: %s', (id) => {
    const { input, wanted } = levelCell(id)
    const tuples: Tuple[] = input('priorities_hosts_healthy_degraded_excluded')
    const shares = sharesOf(tuples)
    wanted('load_percent').forEach((percent: number, level: number) => {
      expect(Math.abs(shares[level] - percent)).toBeLessThan(4)
    })
  })

  it('that panic use all of their servers, and others the well ones alone', () => {
    const used = usedIn([
      [4, 1],
      [4, 1],
    ])
    expect(used).toHaveLength(8)
    expect(
      usedIn([
        [6, 4],
        [2, 2],
      ]),
    ).toHaveLength(6)
  })

  it('come to those that are not at their best last, in a run too', () => {
    const [first, second] = sharesOf([
      [4, 1, 1],
      [4, 1, 0],
    ])
    expect(Math.abs(first - 65)).toBeLessThan(4) // 35 to the well one, what is left to the other
    expect(Math.abs(second - 35)).toBeLessThan(4)
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
