import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Arrangement, arrangements, foldToFit, stack } from './arrangement'

const names: Arrangement[] = ['course', 'tall', 'embed', 'phone', 'present']
const rows = [
  { key: 'a', height: 62 },
  { key: 'b', height: 46 },
  { key: 'c', height: 60 },
  { key: 'd', height: 52 },
]
const flags = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })

test('rows stand one under the other without a gap, below the transport row', () => {
  fc.assert(
    fc.property(flags, fc.constantFrom(...names), (folds, name) => {
      const { slots, height } = stack(
        rows.map((row, i) => ({ ...row, folded: folds[i] })),
        name,
      )
      let at: number = arrangements[name].transport
      for (const slot of slots) {
        expect(slot.top).toBe(at)
        at += slot.head + slot.height
      }
      expect(height).toBe(at)
    }),
  )
})

test('a folded row of the course keeps 26 px', () => {
  const { slots } = stack([{ key: 'a', height: 62, folded: true }], 'course')
  expect(slots[0].height).toBe(26)
})

test('rows fold in the order that is given, only as long as there is no room', () => {
  const order = ['d', 'b', 'c']
  const foldedIn = (height: number) => foldToFit(rows, order, { arrangement: 'course', height })
  expect(foldedIn(1000)).toEqual([])
  expect(foldedIn(265)).toEqual(['d'])
  expect(foldedIn(230)).toEqual(['d', 'b'])
})

test('two rows always stay open, and what is not in the order never folds', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd']), (order) => {
      const folded = foldToFit(rows, order, { arrangement: 'course', height: 0 })
      expect(folded.length).toBe(Math.min(2, order.length))
      expect(order.slice(0, folded.length)).toEqual(folded)
    }),
  )
})
