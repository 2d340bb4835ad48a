// What the table of thresholds comes to, as the chapter says it.
import { describe, expect, it } from 'vitest'
import { simulateRun } from '../../sim'
import type { RunSummary } from '../../store'
import { lostShare } from '../metric'
import {
  advice,
  BAD,
  falseAnHour,
  GOOD,
  jobsBySeed,
  limitJobs,
  limitsOf,
  noticedShare,
  outAnHour,
  riseJobs,
  rises,
  type Thresholds,
} from './thresholds'
import { estimateOf, meanOf, noticed } from './trials'

const SEEDS = 2

const measured = (change: Partial<Thresholds>, limit: number) => {
  const thresholds = { ...advice, ...change }
  const from = limitsOf(thresholds).indexOf(limit) * SEEDS
  const jobs = limitJobs(thresholds, SEEDS).slice(from, from + SEEDS)
  const part = jobs.map(({ run, details }) => simulateRun(run, { details }))
  const [time, alarms, share] = [noticed, falseAnHour, noticedShare].map((read) =>
    meanOf(part, read),
  )
  return { time, alarms: alarms ?? -1, share }
}

describe('a limit', () => {
  it('that is wider notices later, and is less often wrong', () => {
    const [tight, good, bad] = [150, GOOD, BAD].map((limit) => measured({}, limit))
    expect(bad.time).toBeGreaterThan(good.time ?? Number.POSITIVE_INFINITY)
    expect(tight.alarms).toBeGreaterThan(30)
    expect([good.alarms, bad.alarms]).toEqual([0, 0])
  })

  it('makes the gap of the advice matter where one failure is enough', () => {
    expect(measured({ fall: 1, gap: 'fails' }, BAD).alarms).toBeGreaterThan(30)
    expect(measured({ fall: 1, gap: 'nothing' }, BAD).alarms).toBeLessThan(3)
    expect(measured({ fall: 1 }, BAD).alarms).toBeLessThan(3)
  })

  it('stays below the interval', () => {
    expect(Math.max(...limitsOf({ ...advice, interval: 1_000 }))).toBe(1_000)
  })
})

describe('what passes', () => {
  it('decides what is noticed: a redirect that is none, a missing page, or nothing at all', () => {
    expect(measured({ expect: '200' }, BAD).alarms).toBeGreaterThan(3)
    expect(measured({}, BAD)).toMatchObject({ alarms: 0, share: 1 })
    expect(measured({ expect: '200-499' }, BAD).share).toBe(0.5)
    expect(measured({ asks: 'tcp' }, BAD)).toEqual({ time: null, alarms: 0, share: 0 })
  })
})

describe('a rise', () => {
  it('keeps out who is well only now and then', () => {
    const out = riseJobs(advice, SEEDS).map(({ run, details }) => simulateRun(run, { details }))
    const at = (rise: (typeof rises)[number]) => {
      const from = rises.indexOf(rise) * SEEDS
      const part = out.slice(from, from + SEEDS)
      return { times: meanOf(part, outAnHour) ?? 0, lost: meanOf(part, lostShare) ?? 0 }
    }
    expect(at(1).times).toBeGreaterThan(2 * at(5).times)
    expect(at(1).lost).toBeGreaterThan(2 * at(5).lost)
  })
})

describe('the runs of the curve', () => {
  it('go through all limits and rises before they come to the next seed', () => {
    const rows = limitsOf(advice).length + rises.length
    const jobs = jobsBySeed(advice, 3)
    expect(jobs.length).toBe(3 * rows)
    jobs.forEach(({ run }, index) => {
      expect(run.seed).toBe(1 + Math.floor(index / rows))
      expect(run.scenario).toBe(jobs[index % rows].run.scenario)
    })
    const byLimit = [...limitJobs(advice, 1), ...riseJobs(advice, 1)]
    expect(jobs.slice(0, rows)).toEqual(byLimit)
  })
})

describe('an estimate', () => {
  it('is the mean with Student’s interval, and nothing where there are too few', () => {
    const runs = [1, 2, 3, 4].map((arrived) => ({ arrived }) as RunSummary)
    const found = estimateOf(runs, ({ arrived }) => arrived)
    expect(found?.mean).toBe(2.5)
    expect(found?.reach).toBeCloseTo((3.182446 * Math.sqrt(5 / 3)) / 2, 6)
    expect(estimateOf(runs.slice(0, 1), ({ arrived }) => arrived)).toBeNull()
  })
})
