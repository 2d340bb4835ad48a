// What the table of thresholds comes to, as the chapter says it.
import { describe, expect, it } from 'vitest'
import { simulateRun } from '../../sim'
import { lostShare } from '../metric'
import {
  advice,
  BAD,
  falseAnHour,
  GOOD,
  limitJobs,
  limitsOf,
  noticedShare,
  outAnHour,
  riseJobs,
  rises,
  type Thresholds,
} from './thresholds'
import { meanOf, noticed } from './trials'

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
