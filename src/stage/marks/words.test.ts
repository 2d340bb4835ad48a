import { expect, test } from 'vitest'
import { nameWithin } from './words'

test('a name that has no room is its number', () => {
  const one = { name: 'counters-11', last: null }
  expect(nameWithin(one, 100)).toBe('counters-11')
  expect(nameWithin(one, 28)).toBe('11')
  expect(nameWithin({ name: 'web-1', last: null }, 35)).toBe('1')
  expect(nameWithin({ name: 'counters-3', last: 'counters-4' }, 28)).toBe('3–4')
})

test('a name without a number stays whole', () => {
  expect(nameWithin({ name: 'kitchen', last: null }, 10)).toBe('kitchen')
  expect(nameWithin({ name: '厨房', last: null }, 26)).toBe('厨房')
})
