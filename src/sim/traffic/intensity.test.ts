// The area under a straight line of rates, and the time that a part of it takes.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SECOND } from '../time'
import { areaLeft, type Piece, rateOn, timeFor } from './intensity'

const anyPiece: fc.Arbitrary<Piece> = fc
  .record({
    from: fc.nat(1_000 * SECOND),
    length: fc.integer({ min: SECOND, max: 100 * SECOND }),
    start: fc.double({ min: 0, max: 1_000, noNaN: true }),
    end: fc.double({ min: 0, max: 1_000, noNaN: true }),
  })
  .map(({ from, length, start, end }) => ({ from, to: from + length, start, end }))

const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })

describe('a piece of the intensity', () => {
  it('is as large as the trapezium under it', () => {
    const piece = { from: 2 * SECOND, to: 6 * SECOND, start: 10, end: 30 }
    expect(rateOn(piece, 3 * SECOND)).toBe(15)
    expect(areaLeft(piece, 2 * SECOND)).toBe(80)
    expect(areaLeft(piece, 4 * SECOND)).toBe(50)
    expect(areaLeft({ ...piece, to: Number.POSITIVE_INFINITY }, 0)).toBe(Number.POSITIVE_INFINITY)
  })

  it('lets pass exactly the time in which so many requests are expected', () => {
    fc.assert(
      fc.property(anyPiece, share, (piece, part) => {
        const all = areaLeft(piece, piece.from)
        fc.pre(all > 1e-3)
        const need = all * part
        const then = piece.from + timeFor(piece, piece.from, need)
        expect((all - areaLeft(piece, then)) / need).toBeCloseTo(1, 6)
      }),
      { numRuns: 300, seed: 8 },
    )
  })
})
