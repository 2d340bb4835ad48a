// The time from a failure to the ejection, simulated, beside its closed form. All two hundred seeds
// are played by `npm run detection`; here a fixed sample of them.
import { describe, expect, it } from 'vitest'
import { detectionCases, measureDetection } from './detecting'

const SEEDS = 40

describe.each(detectionCases)('$name', (detecting) => {
  it('is found within the bounds of the closed form, and on average where it says', () => {
    const { times, form, interval } = measureDetection(detecting, SEEDS)
    expect(times).toHaveLength(SEEDS)
    expect(Math.min(...times)).toBeGreaterThanOrEqual(form.least)
    expect(Math.max(...times)).toBeLessThanOrEqual(form.most)
    const mean = times.reduce((sum, time) => sum + time, 0) / SEEDS
    // Four standard errors of a uniform phase; two hundred seeds keep it within a tenth.
    expect(Math.abs(mean - form.mean)).toBeLessThan((4 * interval) / Math.sqrt(12 * SEEDS))
  })
})
