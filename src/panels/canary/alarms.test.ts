// What looking every interval does to a good version, and which metric shows which bug: the figures
// of the chapter, over fixed seeds. All of the runs are played by --mode whole.
import { describe, expect, it } from 'vitest'
import { simulateRun } from '../../sim'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { alarmsOf } from './alarms'
import { type bugs, halved, type Sign, signs, signsOf } from './bugs'

const isWhole = import.meta.env.MODE === 'whole'
const LOOKS = isWhole ? 2_000 : 200
const EACH = isWhole ? 20 : 2
const Z = 2.5758293035489004 // 99 % on both sides

const pointsOf = (id: ScenarioId) => {
  const scenario = scenarioNamed(id)
  const runs = Array.from({ length: LOOKS }, (_, k) =>
    simulateRun({ scenario, seed: k + 1, interventions: [] }),
  )
  return alarmsOf(scenario, runs)
}

describe('looking again and again', () => {
  it.each(['looks-often', 'looks-patient'] as const)(
    'alarms at %s as often as the sum over all looks has it, at every look',
    (id) => {
      const points = pointsOf(id)
      expect(points).toHaveLength(30)
      for (const { exact, share, seconds } of points) {
        const chance = Math.max(0, exact)
        const spread = Z * Math.sqrt((chance * (1 - chance)) / LOOKS) + 0.5 / LOOKS
        expect(Math.abs(share - chance), `${seconds} s`).toBeLessThanOrEqual(spread)
      }
    },
  )

  it('raises false alarms far above those of one look, and patience takes most of them away', () => {
    const often = pointsOf('looks-often').at(-1)
    const patient = pointsOf('looks-patient').at(-1)
    if (!often || !patient) throw new Error('no looks')
    expect(often.exact).toBeGreaterThan(10 * often.alone)
    expect(patient.exact).toBeLessThan(often.exact / 5)
  })
})

describe('a metric shows', () => {
  const shares = (id: (typeof bugs)[number]): Record<Sign, number> => {
    const scenario = halved(scenarioNamed(id))
    const told = Array.from({ length: EACH }, (_, k) =>
      signsOf(scenario, simulateRun({ scenario, seed: k + 1, interventions: [] })),
    )
    const of = (sign: Sign) => told.filter((one) => one?.[sign] === true).length / EACH
    const { slots, errors, median, tail, orders, patience } = Object.fromEntries(
      signs.map((sign) => [sign, of(sign)]),
    )
    return { slots, errors, median, tail, orders, patience }
  }
  const none = { slots: 0, errors: 0, median: 0, tail: 0, orders: 0, patience: 0 }
  const failing = { ...none, errors: 1, orders: 1, patience: 1 }

  it('nothing where nothing is wrong, and its errors where it fails', () => {
    expect(shares('bug-none')).toEqual(none)
    for (const id of ['bug-crash', 'bug-leak', 'bug-device', 'bug-load'] as const)
      expect(shares(id), id).toEqual(failing)
  })

  it('what others hide: orders a miscounting program, the median thirty milliseconds', () => {
    expect(shares('bug-metric')).toEqual({ ...none, orders: 1, patience: 1 })
    const { median, tail, errors } = shares('bug-slower')
    expect([median, tail, errors]).toEqual([1, 0, 0])
  })
})
