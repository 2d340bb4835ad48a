import { expect, test } from 'vitest'
import { type Span, Spans } from './spans'

const KEYS = 5

/** As many spans as said, each of ten records, of which those of key 0 stay open. */
function filled(many: number, keepOpen = false) {
  const spans = new Spans<Span>((one) => ({ ...one }))
  for (let n = 0; n < many; n++) {
    const key = n % KEYS
    if (spans.of(key) !== undefined) spans.end(key, n, 10 * n - 1)
    spans.begin({ key, from: n, to: -1, opened: 10 * n, closed: -1 })
    if (!keepOpen || key !== 0) spans.end(key, n + 0.5, 10 * n + 5)
  }
  return spans
}

test('a span is open under its key from its beginning to its end', () => {
  const spans = filled(KEYS, true)
  expect(spans.of(0)?.to).toBe(-1)
  expect(spans.of(1)).toBeUndefined()
  expect(spans.isAnyOpen).toBe(true)
  spans.end(0, 7, 70)
  expect(spans.isAnyOpen).toBe(false)
  expect(spans.list[0]).toMatchObject({ key: 0, from: 0, to: 7 })
})

test('what a rewind takes back is open again, or has never been', () => {
  const spans = filled(20)
  spans.rewind(10 * 12 + 3, [])
  expect(spans.list.map(({ from }) => from)).toEqual(Array.from({ length: 13 }, (_, n) => n))
  expect(spans.of(12 % KEYS)).toMatchObject({ from: 12, to: -1, closed: -1 })
  expect(spans.of(11 % KEYS)).toBeUndefined()
})

test('the list ends at a bound, and those beyond it are followed all the same', () => {
  const many = 20_000
  const spans = filled(many, true)
  expect(spans.list.length).toBe(8192)
  const mark = spans.unlisted()
  expect(mark.map(({ key, from }) => [key, from])).toEqual([[0, many - KEYS]])
  spans.end(0, many, 10 * many)
  expect(spans.of(0)).toBeUndefined()
  spans.rewind(10 * many, mark)
  expect(spans.of(0)).toMatchObject({ from: many - KEYS, to: -1 })
  expect(spans.list.length).toBe(8192)
})
