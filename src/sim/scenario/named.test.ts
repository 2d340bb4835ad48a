import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toDocument } from './document'
import { namedScenarios, scenarioNamed } from './named'
import { parseScenario } from './parse'
import type { Scenario } from './scenario'

const ids = namedScenarios.map(({ id }) => id)

/** Busy share of all slots if every request found one, from the scenario alone. */
const utilization = ({ traffic, pools }: Scenario): number => {
  const [{ arrivals, work }] = traffic
  const rate = arrivals.kind === 'poisson' || arrivals.kind === 'constant' ? arrivals.rate : 0
  const mean = work.kind === 'fixed' ? work.value : work.kind === 'uniform' ? 0 : work.mean
  const speed = pools[0].servers.reduce((sum, one) => sum + one.speed * one.slots, 0)
  return (rate * mean) / 1_000_000 / speed
}

describe('the named scenarios', () => {
  test.each(ids)('%s is valid, and says nothing that it could leave out', (id) => {
    const scenario = scenarioNamed(id)
    expect(parseScenario(toDocument(scenario))).toEqual({ ok: true, scenario })
    expect(scenarioNamed(id)).toBe(scenario) // read once
  })

  test('have one id each, by which they are found', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('are a file each, named like the id', () => {
    const files = readdirSync(new URL('./named/', import.meta.url))
    const wanted = ids.map((id) => `${id.replace(/-(.)/g, (_, letter) => letter.toUpperCase())}.ts`)
    expect(files.sort()).toEqual(
      [
        ...wanted,
        'chapterEight.ts',
        'chapterEightMore.ts',
        'chapterSix.ts',
        'chapterSeven.ts',
        'chapterTen.ts',
        'chosen.ts',
        'chosenShop.ts',
        'deskAtWork.ts',
        'doors.ts',
        'equalPaths.ts',
        'handshakes.ts',
        'index.ts',
        'layersOpened.ts',
        'lunchRush.ts',
        'moreFleets.ts',
        'machinesOf.ts',
        'moreRegulars.ts',
        'nameServer.ts',
        'nightWatch.ts',
        'parcelSorter.ts',
        'plannedPeak.ts',
        'regulars.ts',
        'tasters.ts',
        'teaShop.ts',
        'twoKitchens.ts',
        'twoRegions.ts',
        'underRule.ts',
        'wavePlans.ts',
      ].sort(),
    )
  })

  test('are as busy as the course says', () => {
    const busy = {
      'tea-shop-steady': 0.5,
      'tea-shop-chance': 0.5,
      'tea-shop-busy': 0.9,
      'tea-shop-overload': 1.5,
      'tea-shop-short-queue': 1.5,
      'tea-shop-impatient': 1.5,
      'three-counters': 0.5,
      'one-fast-counter': 0.5,
      'curve-point': 0.5,
      'headroom-60': 0.6,
      'headroom-90': 0.9,
      'the-sale': 2.5 / 3,
      'mm3-farm': 0.7,
      'one-counter-14': 1.295,
      'three-counters-14': 1.295 / 3,
    } as const
    for (const id of ids)
      if (id in busy) {
        const wanted = Object.entries(busy).find(([key]) => key === id)?.[1]
        expect(utilization(scenarioNamed(id)), id).toBeCloseTo(wanted ?? -1, 6)
      }
  })

  test('keep the customers where only the counters differ', () => {
    const traffic = (id: (typeof ids)[number]) => scenarioNamed(id).traffic
    for (const id of ['tea-shop-short-queue', 'three-counters', 'one-fast-counter'] as const)
      expect(traffic(id)).toEqual(traffic('tea-shop-overload'))
    for (const id of ['three-counters-retry', 'one-fast-counter-crash'] as const)
      expect(traffic(id)).toEqual(traffic('three-counters-crash'))
    expect(traffic('three-counters-14')).toEqual(traffic('one-counter-14'))
  })

  test('let the lines empty where the course says so', () => {
    const tail = (id: (typeof ids)[number]) => {
      const { duration, traffic } = scenarioNamed(id)
      return (duration - traffic[0].until) / 1_000_000
    }
    expect(tail('tea-shop-overload')).toBe(0)
    expect(tail('three-counters-crash')).toBe(30)
    expect(tail('the-sale')).toBe(60)
  })

  test('show every arrival process but the ramp, and the policies of the first chapters', () => {
    const arrivals = ids.flatMap((id) => scenarioNamed(id).traffic.map((one) => one.arrivals.kind))
    const missing = ['constant', 'poisson', 'burst', 'day', 'closed', 'trace'].filter(
      (kind) => !arrivals.some((one) => one === kind),
    )
    expect(missing).toEqual([])
    const policies = new Set(
      ids.flatMap((id) => scenarioNamed(id).gateways.map(({ policy }) => policy.kind)),
    )
    const taught = ['round-robin', 'least-connections', 'power-of-two']
    expect(taught.filter((kind) => !policies.has(kind))).toEqual([])
  })
})
