// What the table of asking and listening comes to.
import { describe, expect, it } from 'vitest'
import { simulateRun } from '../../sim'
import type { Job } from '../../store'
import { lostShare } from '../metric'
import { columns, comparedJobs, failures, meanOf, noticed, probeShare } from './trials'

const SEEDS = 2

const played = (jobs: readonly Job[]) =>
  jobs.map(({ run, details }) => simulateRun(run, { details }))

describe('asking and listening', () => {
  const outcomes = played(comparedJobs(SEEDS))
  const part = (failure: (typeof failures)[number], id: (typeof columns)[number]['id']) => {
    const column = columns.findIndex((one) => one.id === id)
    const from = (failures.indexOf(failure) * columns.length + column) * SEEDS
    return outcomes.slice(from, from + SEEDS)
  }
  const noticeOf = (...[failure, id]: Parameters<typeof part>) => meanOf(part(failure, id), noticed)

  it('notice a crash: asking as soon in a quiet shop, listening only in a busy one', () => {
    expect(noticeOf('crash', 'ask-busy')).toBeGreaterThan(10_000_000)
    expect(noticeOf('crash', 'ask-quiet')).toBeLessThan(15_000_000)
    expect(noticeOf('crash', 'listen-busy')).toBeLessThan(1_000_000)
    expect(noticeOf('crash', 'listen-quiet')).toBe(null)
  })

  it('lose accordingly: listening next to nobody where many come, and most where few do', () => {
    const lost = (id: (typeof columns)[number]['id']) => meanOf(part('crash', id), lostShare) ?? 0
    expect(lost('listen-busy')).toBeLessThan(lost('ask-busy') / 10)
    expect(lost('listen-quiet')).toBeGreaterThan(10 * lost('ask-quiet'))
  })

  it('differ on a green health path: asking never notices, listening at once', () => {
    expect(noticeOf('liar', 'ask-busy')).toBe(null)
    expect(noticeOf('liar', 'listen-busy')).toBeLessThan(1_000_000)
    const lost = (id: 'ask-busy' | 'listen-busy') => meanOf(part('liar', id), lostShare) ?? 0
    expect(lost('ask-busy')).toBeGreaterThan(10 * lost('listen-busy'))
  })

  it('cost differently: listening nothing, asking most of what a quiet shop sees', () => {
    const share = (id: (typeof columns)[number]['id']) => meanOf(part('crash', id), probeShare)
    expect(share('listen-busy')).toBe(0)
    expect(share('ask-busy')).toBeLessThan(0.02)
    expect(share('ask-quiet')).toBeGreaterThan(0.9)
  })
})
