import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { DOTS, isDrawn, requestsPerDot } from './density'

const crowds = fc.integer({ min: 0, max: 1_000_000 })
const series = fc.constantFrom(1, 2, 5, 10, 20, 50, 100, 200, 500)

describe('one dot for many requests', () => {
  law.prop([crowds])('leaves no more dots than the eye can follow', (crowd) => {
    const every = requestsPerDot(crowd)
    expect(crowd / every).toBeLessThanOrEqual(DOTS)
    expect(/^(1|2|5)0*$/.test(String(every))).toBe(true)
  })

  test('begins above 400', () => {
    expect([400, 401, 800, 801, 2001, 8000].map(requestsPerDot)).toEqual([1, 2, 2, 5, 10, 20])
  })

  law.prop([series, fc.integer({ min: 0, max: 1_000_000 })])(
    'draws exactly one of every so many in a row',
    (every, start) => {
      const from = Math.floor(start / every) * every
      const ids = Array.from({ length: every }, (_, i) => from + i)
      expect(ids.filter((id) => isDrawn(id, every, 1))).toHaveLength(1)
    },
  )

  law.prop([fc.constantFrom(2, 5, 10, 20), fc.integer({ min: 1, max: 60 })], { numRuns: 30 })(
    'shows every server of a balancer that takes turns',
    (every, servers) => {
      const seen = new Set<number>()
      for (let id = 0; id < every * servers * 60; id += 1)
        if (isDrawn(id, every, 1)) seen.add(id % servers)
      expect(seen.size).toBe(servers)
    },
  )

  test('counts only listed requests where the moment lists a part', () => {
    const listed = Array.from({ length: 600 }, (_, i) => i * 3)
    expect(listed.filter((id) => isDrawn(id, 60, 3))).toHaveLength(30)
  })
})
