import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simTime } from '../sim'
import {
  faster,
  placeOf,
  Speedometer,
  simulatedStep,
  slower,
  speedAt,
  speeds,
  validSpeed,
  wallStep,
} from './clock'

test('the ladder of speeds climbs from 1/100 to no brake at all, and down the same way', () => {
  const up: number[] = []
  for (let speed: number = speeds[0]; speed < Infinity; speed = faster(speed)) up.push(speed)
  expect([...up, Infinity]).toEqual([...speeds])
  const down: number[] = []
  for (let speed = Infinity; speed > speeds[0]; speed = slower(speed)) down.push(speed)
  expect([...down, speeds[0]].reverse()).toEqual([...speeds])
  expect(faster(Infinity)).toBe(Infinity)
  expect(slower(0.01)).toBe(0.01)
  expect([slower(3), faster(3)]).toEqual([2, 5])
})

test('the slider is logarithmic: equal ways are equal factors, and its end has no brake', () => {
  expect(placeOf(10) - placeOf(1)).toBeCloseTo(placeOf(1) - placeOf(0.1), 10)
  expect(speedAt(0)).toBe(0.01)
  expect(speedAt(1)).toBe(Infinity)
  expect(placeOf(Infinity)).toBe(1)
  for (const speed of speeds) expect(speedAt(placeOf(speed))).toBe(speed)
})

test('every place of the slider is a speed that may be set, and no place is slower than one before', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(place, place, (one, other) => {
      expect(validSpeed(speedAt(one))).toBe(speedAt(one))
      const [low, high] = [Math.min(one, other), Math.max(one, other)]
      expect(speedAt(low)).toBeLessThanOrEqual(speedAt(high))
    }),
  )
})

test('a speed that cannot be is brought to the nearest that can', () => {
  expect([-1, 0, 1e9, Number.NaN, 7].map(validSpeed)).toEqual([0.01, 0.01, Infinity, 1, 7])
})

test('a long frame counts a quarter of a second, and time never runs backward', () => {
  expect(wallStep(100, 116)).toBe(16)
  expect(wallStep(100, 60_000)).toBe(250)
  expect(wallStep(100, 90)).toBe(0)
})

test('simulated time is wall time times speed', () => {
  expect(simulatedStep(16, 1)).toBe(16_000)
  expect(simulatedStep(16, 0.01)).toBeCloseTo(160, 9)
  expect(simulatedStep(0, Infinity)).toBe(Infinity)
})

test('the speed reached looks at the last second alone', () => {
  const meter = new Speedometer()
  expect(meter.speed).toBe(0)
  let at = 0
  for (let wall = 0; wall <= 3000; wall += 20) {
    at += wall < 1500 ? 20_000 : 60_000
    meter.note(wall, simTime(at))
  }
  expect(meter.speed).toBeCloseTo(3, 5)
  meter.reset()
  expect(meter.speed).toBe(0)
})
