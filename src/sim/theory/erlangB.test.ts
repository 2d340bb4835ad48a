import { describe, expect, it } from 'vitest'
import { erlangB, offeredLoadFor } from './erlangB'

/** The textbook's sum: (a^c / c!) over the sum of a^k / k!. */
function sumFormula(servers: number, load: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; k <= servers; k++) {
    term *= load / k
    sum += term
  }
  return term / sum
}

describe("Erlang's B", () => {
  it('is the textbook sum, where that neither overflows nor vanishes', () => {
    for (const servers of [0, 1, 2, 5, 20, 100])
      for (const load of [0.5, 3, 40, 90])
        expect(erlangB(servers, load) / sumFormula(servers, load)).toBeCloseTo(1, 11)
  })

  it('loses everything without servers and nothing without load', () => {
    expect(erlangB(0, 5)).toBe(1)
    expect(erlangB(7, 0)).toBe(0)
  })

  it('falls with each server and rises with the load, far past where the sum overflows', () => {
    for (let servers = 1; servers < 2000; servers += 7) {
      expect(erlangB(servers + 1, 1000)).toBeLessThan(erlangB(servers, 1000))
      expect(erlangB(servers, 1001)).toBeGreaterThan(erlangB(servers, 1000))
    }
  })

  it('loses at least what cannot be carried', () => {
    for (const servers of [1, 10, 100])
      for (const load of [1, 10, 100, 1000])
        expect(erlangB(servers, load)).toBeGreaterThanOrEqual(Math.max(0, 1 - servers / load))
  })
})

describe('the load for a given loss', () => {
  it('undoes the loss', () => {
    for (const servers of [1, 4, 30, 200])
      for (const blocking of [1e-6, 0.01, 0.3, 0.9])
        expect(erlangB(servers, offeredLoadFor(servers, blocking)) / blocking).toBeCloseTo(1, 10)
  })

  it('is none for no loss', () => {
    expect(offeredLoadFor(5, 0)).toBe(0)
  })
})
