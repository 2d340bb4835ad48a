// What one look catches, simulated, beside the exact sum. All two thousand seeds are played by
// `npm run looks`; here a fixed sample of them, of which a usual run takes the first hundred.
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../random/portable'
import { lookings, measureLooks } from './looks'

const SEEDS = import.meta.env.MODE === 'whole' ? 250 : 100

describe.each(lookings)('$name', (looking) => {
  it('is alarmed at as often as the binomial law has it', () => {
    const { alarms, chance } = measureLooks(looking, SEEDS)
    const spread = normalQuantile(0.995) * Math.sqrt((chance * (1 - chance)) / SEEDS)
    expect(Math.abs(alarms / SEEDS - chance)).toBeLessThanOrEqual(spread + 0.5 / SEEDS)
  })
})
