import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { firstAround, firstFrom, shareOf } from './sorted'

const column = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })
  .map((list) => list.sort((a, b) => a - b))
const wanted = fc.integer({ min: -1, max: 31 })

describe('searching an ascending column', () => {
  test.prop([column, wanted])('finds what walking it finds', (list, least) => {
    const walked = list.findIndex((entry) => entry >= least)
    expect(firstFrom(list, least)).toBe(walked < 0 ? list.length : walked)
    expect(firstAround(list, least)).toBe(Math.max(0, walked))
  })

  test.prop([column, wanted, fc.nat(40)])('looks at the first ones alone', (list, least, count) => {
    const some = list.slice(0, count)
    expect(firstFrom(list, least, some.length)).toBe(firstFrom(some, least))
    expect(shareOf(list, least, some.length)).toBe(shareOf(some, least))
  })

  test.prop([column, wanted])('gives an amount to the share that it falls into', (sums, amount) => {
    const walked = sums.findIndex((sum) => sum > amount)
    expect(shareOf(sums, amount)).toBe(walked < 0 ? sums.length - 1 : walked)
  })
})
