import { expect, test } from 'vitest'
import { machines } from '../../panels/the-sale/machines'
import { largest, machineOf, manyFor, months, oneFor, smallest } from './prices'

test('a single machine is the smallest that is large enough, and at the top there is none', () => {
  for (let need = 0.1; need <= 12; need += 0.1) {
    const one = oneFor(need)
    if (need > largest.speed) expect(one).toBeNull()
    else {
      expect(one?.speed).toBeGreaterThanOrEqual(need)
      const smaller = machines.filter(({ speed }) => speed < (one?.speed ?? 0))
      for (const { speed } of smaller) expect(speed).toBeLessThan(need)
    }
  }
})

test('small machines are never dearer than one large one of this list, and have no ceiling', () => {
  for (let need = 0.1; need <= 40; need += 0.1) {
    const many = manyFor(need) * smallest.price
    expect(manyFor(need) * smallest.speed).toBeGreaterThanOrEqual(need - 1e-9)
    expect(many).toBeLessThanOrEqual(oneFor(need)?.price ?? Number.POSITIVE_INFINITY)
  }
})

test('a shop that grows by a constant share meets the ceiling, and never gets below it again', () => {
  const course = months(15)
  const stuck = course.findIndex(({ one }) => one === null)
  expect(stuck).toBeGreaterThan(0)
  expect(course.slice(stuck).every(({ one }) => one === null)).toBe(true)
  expect(course[stuck].need).toBeGreaterThan(largest.speed)
})

test('a machine is known by its speed', () => {
  for (const machine of machines) expect(machineOf(machine.speed)).toBe(machine)
  expect(machineOf(3)).toBeNull()
})
