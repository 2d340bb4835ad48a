// The ladder of checks beside the products' own rules, and detection times beside the closed form.
import { describe, expect, it } from 'vitest'
import { usualActive } from '../scenario/healthPresets'
import type { HealthDialect } from '../scenario/healthSpec'
import { detection, sentInVain } from '../theory/detection'
import { cellsOf } from '../vectors/cells'
import file from '../vectors/health-checks.json'
import { firstStep, isIn, stepDown, stepUp, type Thresholds, topOf } from './ladder'

const cell = cellsOf(file)
const idsOf = (part: string) => file.vectors.map(({ id }) => id).filter((id) => id.startsWith(part))

/** Steps of a server after each result, S or F, from a first step. */
const climb = (results: string, first: number, thresholds: Thresholds): number[] => {
  let step = first
  return [...results].map((result) => {
    step = result === 'S' ? stepUp(step, thresholds) : stepDown(step, thresholds)
    return step
  })
}

const ran: string[] = []
const run = (part: string, title: string, test: (id: string) => void) => {
  const ids = idsOf(part)
  ran.push(...ids)
  it.each(ids)(title, test)
}

describe('HAProxy counts checks', () => {
  run('haproxy-ladder', '%s', (id) => {
    const { input, wanted } = cell(id)
    const thresholds = { rise: input('rise'), fall: input('fall') }
    const first = {
      'UP-initial': firstStep(thresholds, usualActive('haproxy').begins),
      'UP-full': topOf(thresholds),
      DOWN: 0,
    }[String(input('start'))]
    const steps = climb(input('results'), first ?? -1, thresholds)
    const states = steps.map((step) => `${isIn(step, thresholds) ? 'UP' : 'DOWN'} ${step}`)
    expect(states).toEqual(wanted('states'))
  })
})

describe('a product whose defaults are presets', () => {
  const statesOf = (results: string, dialect: HealthDialect) => {
    const active = usualActive(dialect)
    let hasBeenIn = active.begins === 'full'
    return climb(results, firstStep(active, active.begins), active).map((step) => {
      const isWell = isIn(step, active)
      hasBeenIn = hasBeenIn || isWell
      if (isWell) return 'healthy'
      return hasBeenIn ? 'unhealthy' : 'initial'
    })
  }
  const dialects = {
    'alb-tg': 'aws',
    'k8s-readiness-': 'kubernetes',
    'envoy-tcp': 'envoy',
  } as const
  for (const [part, dialect] of Object.entries(dialects))
    run(part, `${dialect}: %s`, (id) => {
      const { input, wanted } = cell(id)
      expect(statesOf(input('results'), dialect)).toEqual(wanted('states'))
    })
})

describe('the time to notice', () => {
  run('detect-', '%s', (id) => {
    const { input, wanted } = cell(id)
    const interval = input('period_s')
    const { refuses, hangs } = detection({
      interval,
      fastInterval: interval,
      timeout: input('timeout_s'),
      fall: input('failure_threshold'),
      pace: 'start',
    })
    const { least, most, mean } = refuses
    expect([least, most, mean]).toEqual(wanted('refusal_min_max_mean_s'))
    expect([hangs.least, hangs.most]).toEqual(wanted('hang_min_max_s'))
  })

  run('errors-', '%s costs so many requests', (id) => {
    const { input, wanted } = cell(id)
    const told = { rate: input('rps'), servers: input('servers'), time: input('detection_s') }
    expect(sentInVain(told)).toBe(wanted('failed_requests'))
  })
})

it('every cell of the file has been run', () => {
  expect([...new Set(ran)].sort()).toEqual(file.vectors.map(({ id }) => id).sort())
  expect(file.vectors).toHaveLength(file.count)
})
