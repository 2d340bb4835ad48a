// What Amazon's guides say of step scaling, target tracking, slow start and checks, as of 2023,
// through the functions that the simulation calls.
import { describe, expect, it } from 'vitest'
import { Simulation } from '../simulation'
import { chosen } from '../story'
import { detection } from '../theory/detection'
import { simTime } from '../time'
import file from '../vectors/aws.json'
import { cellsOf } from '../vectors/cells'
import { towerRun } from './plots'
import { stepFor, stepped, towardMore, tracked, wholeChange } from './steps'

const SECOND = 1_000_000
const cell = cellsOf(file)
const idsOf = (begin: string): string[] =>
  file.vectors.map(({ id }) => id).filter((id) => id.startsWith(begin))

type Bounds = readonly (readonly [low: number | null, high: number | null, percent: number])[]

// A step is told by its end that is nearer to the threshold.
const nearest = (bounds: Bounds, sign: 1 | -1) =>
  bounds.map(([low, high, percent]) => ({
    from: Math.abs((sign > 0 ? low : high) ?? 0),
    by: Math.abs(percent),
  }))

const worked = cell('aws-step-worked-example')
const policy = {
  threshold: worked.input('threshold'),
  out: nearest(worked.input('scale_out_steps_lo_hi_pct'), 1),
  in: nearest(worked.input('scale_in_steps_lo_hi_pct'), -1),
}
const percent = { unit: 'percent', least: 0 } as const

describe('step scaling', () => {
  it('aws-step-worked-example', () => {
    const trace: { metric: number; capacity_before: number }[] = worked.wanted('trace')
    let current: number = worked.input('start_capacity')
    const seen = trace.map(({ metric }) => {
      const before = current
      const by = stepFor(policy, metric)
      current = stepped(percent, { current, by })
      return { metric, capacity_before: before, percent_step: by + 0, capacity_after: current }
    })
    expect(seen).toEqual(trace)
  })

  it.each(idsOf('aws-step-edge-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const by = stepFor({ ...policy, threshold: input('threshold') }, input('metric'))
    expect(by + 0).toBe(wanted('percent_step'))
    expect(stepped(percent, { current: input('capacity'), by })).toBe(wanted('capacity_after'))
  })

  it.each(idsOf('aws-percent-rounding-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    expect(wholeChange(input('raw_change'))).toBe(wanted('rounded'))
  })

  it('aws-min-adjustment: a change has a least size', () => {
    const { input, wanted } = cell('aws-min-adjustment')
    const rule = { unit: 'percent', least: input('min_adjustment_magnitude') } as const
    const after = stepped(rule, { current: input('capacity'), by: input('percent') })
    expect(after).toBe(wanted('capacity_after'))
  })
})

describe('target tracking', () => {
  it.each(idsOf('aws-target-tracking-rounding-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    expect(towardMore(input('computed_change'))).toBe(wanted('applied'))
  })

  it.each(idsOf('aws-tt-proportional-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const after = tracked(input('capacity'), { value: input('metric'), target: input('target') })
    expect(after).toBe(wanted('capacity_after'))
  })
})

describe('health', () => {
  it.each(idsOf('aws-detect-'))('%s', (id) => {
    const { input, wanted } = cell(id)
    const interval = input('interval_s')
    const timing = (fall: number) =>
      detection({
        pace: 'start',
        fall,
        interval,
        timeout: input('timeout_s'),
        fastInterval: interval,
      })
    const { refuses, hangs } = timing(input('unhealthy_threshold'))
    const back = timing(input('healthy_threshold')).refuses // passes in a row, at once each
    expect([hangs.least, hangs.most]).toEqual(wanted('unhealthy_after_s'))
    expect([refuses.least, refuses.most]).toEqual(wanted('immediate_refusal_unhealthy_after_s'))
    expect([back.least, back.most]).toEqual(wanted('healthy_again_after_s'))
  })

  it('alb-failopen: with nobody well left, all get requests', () => {
    const { input, wanted } = cell('alb-failopen')
    const targets: number = input('targets')
    const names = chosen({
      requests: Array.from({ length: 8 }, (_, n) => [200_000 + 100 * n, 1] as const),
      servers: Array.from({ length: targets }, () => ({})),
      health: { dialect: 'aws', active: {} },
      deeds: Array.from({ length: targets }, (_, n) => [
        0,
        { do: 'server.health', server: `s${n + 1}`, status: 503 },
      ]),
      lasts: 300_000,
    })
    expect(wanted('traffic')).toBe(`all ${targets} targets`)
    expect(new Set(names)).toEqual(new Set(['s1', 's2', 's3', 's4']))
  })

  it('alb-slow-start: the share of a new instance grows evenly, to a sixteenth', () => {
    const { input, wanted } = cell('alb-slow-start')
    const simulation = new Simulation(towerRun({ warm: `${input('slow_start_s')}s`, boot: '0ms' }))
    const shares: number[] = wanted('share_of_fair_share')
    const times: number[] = input('t_s')
    const { servers } = simulation.world.state
    shares.forEach((share, index) => {
      simulation.advance(simTime((15 + times[index]) * SECOND))
      expect(Math.abs(servers.weight[1] - share)).toBeLessThanOrEqual(1 / 16)
    })
  })
})

it('every cell of the file has run', () => {
  const begins = ['aws-step-', 'aws-percent-', 'aws-min-', 'aws-target-', 'aws-tt-', 'aws-detect-']
  const ran = [...begins.flatMap(idsOf), 'alb-failopen', 'alb-slow-start']
  expect(ran.sort()).toEqual(file.vectors.map(({ id }) => id).sort())
})
