// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { placeOf, restorePlace } from './place'

const rect = (top: number): DOMRect => ({
  ...{ x: 0, y: top, top, left: 0, right: 0, bottom: top, width: 0, height: 0 },
  toJSON: () => ({}),
})

/** Puts parts of a page at these distances below the top of the window. */
function stand(tops: Record<string, number>) {
  document.body.replaceChildren(
    ...Object.entries(tops).map(([id, top]) => {
      const part = document.createElement('section')
      part.id = id
      part.getBoundingClientRect = () => rect(top)
      return part
    }),
  )
}

beforeEach(() => vi.stubGlobal('innerHeight', 800))

afterEach(() => vi.unstubAllGlobals())

test('the place is the last part that begins above the middle of the window', () => {
  stand({ one: -900, two: 120, three: 500 })
  expect(placeOf(['one', 'two', 'three'])).toEqual({ id: 'two', top: 120 })
})

test('above the first part, and where no part stands, there is no place', () => {
  stand({ one: 600 })
  expect(placeOf(['one'])).toBeNull()
  expect(placeOf(['missing'])).toBeNull()
})

test('a part that has moved is brought back to where it stood', () => {
  const scrollBy = vi.fn()
  vi.stubGlobal('scrollBy', scrollBy)
  stand({ two: 440 })
  restorePlace({ id: 'two', top: 120 })
  expect(scrollBy).toHaveBeenCalledWith(0, 320)
})

test('a part that is gone moves nothing', () => {
  const scrollBy = vi.fn()
  vi.stubGlobal('scrollBy', scrollBy)
  stand({})
  restorePlace({ id: 'two', top: 120 })
  expect(scrollBy).not.toHaveBeenCalled()
})
