import { expect, test } from 'vitest'
import { nameWithin } from './words'

test('a name that has no room is its number', () => {
  const one = { name: 'counters-11', last: null }
  expect(nameWithin(one, 100)).toBe('counters-11')
  expect(nameWithin(one, 28)).toBe('11')
  expect(nameWithin({ name: 'web-1', last: null }, 35)).toBe('1')
  expect(nameWithin({ name: 'counters-3', last: 'counters-4' }, 28)).toBe('3–4')
})

test('a wide letter takes the room that it needs', () => {
  expect(nameWithin({ name: 'W1', last: null }, 19, 1)).toBe('1')
  expect(nameWithin({ name: 'W1', last: null }, 21, 1)).toBe('W1')
  expect(nameWithin({ name: 'E1', last: null }, 19, 1)).toBe('E1')
})

test('a name without a number stays whole', () => {
  expect(nameWithin({ name: 'kitchen', last: null }, 10)).toBe('kitchen')
  expect(nameWithin({ name: '厨房', last: null }, 26)).toBe('厨房')
})
