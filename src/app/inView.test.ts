import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sectionAt } from './inView'

/** A section that begins at this height of the window. */
const at = (top: number, id: string) =>
  ({ id, getBoundingClientRect: () => ({ top }) }) as unknown as Element

describe('the part of a chapter that the reader is at', () => {
  test('is the last one that begins above the line, wherever a jump has led', () => {
    const tops = fc.uniqueArray(fc.integer({ min: -9000, max: 9000 }), { maxLength: 12 })
    fc.assert(
      fc.property(tops, fc.integer({ min: 0, max: 400 }), (places, line) => {
        const inOrder = places.toSorted((a, b) => a - b)
        const above = inOrder.filter((top) => top <= line).length
        const sections = inOrder.map((top, place) => at(top, `part-${place}`))
        expect(sectionAt(sections, line)).toBe(above === 0 ? null : `part-${above - 1}`)
      }),
    )
  })
})
