import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ageOf, phaseShare, ringSpan, SLIDE, STEP, slideShare, stepLeft } from './motion'

const times = fc.integer({ min: 0, max: 2_000_000 })

describe('motion on simulated time', () => {
  law.prop([times, times])('ends a slide no later than the phase it leads into', (gone, phase) => {
    const share = slideShare(gone, SLIDE, phase)
    expect(share).toBeGreaterThanOrEqual(0)
    expect(share).toBeLessThanOrEqual(1)
    if (gone >= Math.min(SLIDE, phase)) expect(share).toBe(1)
  })

  test('slides through a phase with an open end for its full length', () => {
    expect([0, SLIDE / 2, SLIDE].map((gone) => slideShare(gone, SLIDE, -1))).toEqual([0, 0.5, 1])
  })

  test('steps a queue forward once its front has left, and is done after 120 ms', () => {
    expect(stepLeft(1000, 1000)).toBe(1)
    expect(stepLeft(1000 + STEP / 2, 1000)).toBe(0.5)
    expect(stepLeft(1000 + STEP, 1000)).toBe(0)
    expect(stepLeft(999, 1000)).toBe(0)
  })

  test('knows how much of a phase is over, and nothing of one without an end', () => {
    expect(phaseShare(150, 100, 200)).toBe(0.5)
    expect(phaseShare(150, 100, -1)).toBe(0)
  })

  test('warms at 45 and 80 percent of patience', () => {
    expect([0, 0.449, 0.45, 0.799, 0.8, 1].map(ageOf)).toEqual([0, 0, 1, 1, 2, 2])
  })

  test('closes the ring over patience, or over ten seconds where nobody is impatient', () => {
    expect(ringSpan(6_000_000)).toBe(6_000_000)
    expect(ringSpan(60_000_000)).toBe(60_000_000)
    expect(ringSpan(3_600_000_000)).toBe(10_000_000)
  })
})
