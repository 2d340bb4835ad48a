import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapters } from '../../course'
import { actOf } from '../../ui/shortcuts'
import { readMessage, type Standing } from './channel'
import { type Sizes, widthOn, zoomOn } from './fit'
import { cleared, counted, type Hands, readHands } from './hands'
import { type ClassAct, classKeys, handOf } from './keys'
import { freshMemory, readMemory } from './memory'
import { questionOf, stepAt, stepsOf, titleOf } from './steps'
import { type Heard, hear, isThere, noWalls, othersOf } from './walls'

const press = (key: string) =>
  actOf<ClassAct>(classKeys, {
    key,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
  })

const lessons = await Promise.all(chapters.flatMap(({ load }) => (load ? [load()] : [])))

describe.each(lessons.map((lesson) => ({ id: lesson.id, lesson })))('chapter $id', ({ lesson }) => {
  test('has every prediction and every check among its steps, each step with a title', () => {
    const steps = stepsOf(lesson)
    const asked = steps.filter((step) => questionOf(step) !== null)
    expect(asked).toHaveLength(lesson.predictions.length + lesson.checks.length)
    for (const step of steps) expect(titleOf(step)).not.toBe('')
  })
})

test('an address leads to a step that exists', () => {
  const steps = stepsOf(lessons[0])
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.double()), (wanted) => {
      expect(steps[stepAt(steps, wanted)]).toBeDefined()
    }),
  )
})

test('a clicker has two keys: on, and play or pause', () => {
  expect([press('PageDown'), press('PageUp'), press('Escape')]).toEqual(['on', 'play', 'leave'])
  expect([press('b'), press('.')]).toEqual(['blank', 'blank'])
  expect(handOf({ code: 'Digit3', shiftKey: false })).toEqual({ option: 2, by: 1 })
  expect(handOf({ code: 'Numpad1', shiftKey: true })).toEqual({ option: 0, by: -1 })
  expect(handOf({ code: 'Digit0', shiftKey: false })).toBeNull()
})

describe('hands', () => {
  const at = fc.record({
    step: fc.constantFrom('1.3', 'a'),
    option: fc.nat(3),
    by: fc.constantFrom(1 as const, -1 as const),
  })

  test('are never fewer than none, and are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(at, { maxLength: 60 }), (given) => {
        const hands = given.reduce<Hands>(counted, {})
        expect(
          Object.values(hands)
            .flat()
            .every((count) => count >= 0),
        ).toBe(true)
        expect(readHands(JSON.parse(JSON.stringify(hands)))).toEqual(hands)
        expect(cleared(hands, 'a').a).toBeUndefined()
        expect(cleared(hands, 'a')['1.3']).toEqual(hands['1.3'])
      }),
    )
  })

  test('of another hand do no harm', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        expect(Object.values(readHands(kept)).flat().every(Number.isInteger)).toBe(true)
      }),
    )
    expect(readHands({ a: [-1], b: [2] })).toEqual({ b: [2] })
  })
})

test('windows hear only what they know', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => readMessage(value) === null))
  expect(readMessage({ say: 'wish', wall: 'a', wish: { do: 'hand', option: 1, by: 2 } })).toBeNull()
  const play = { say: 'wish', wall: 'a', wish: { do: 'play' } }
  expect(readMessage(play)).toEqual(play)
})

test('what a class has done is read as it was kept, and else the class has just come', () => {
  const kept = { hands: { a: [1, 2] }, revealed: ['a'], began: 5000 }
  expect(readMemory(JSON.stringify(kept), 6000)).toEqual(kept)
  expect(readMemory('{"began":9000,"revealed":[3],"hands":[]}', 6000)).toEqual(freshMemory(6000))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { began, revealed } = readMemory(text, 6000)
      expect(began).toBeLessThanOrEqual(6000)
      expect(revealed.every((id) => typeof id === 'string')).toBe(true)
    }),
  )
})

describe('walls', () => {
  const at = (wall: string, chapter = 'why'): Heard => ({
    say: 'standing',
    standing: { wall, chapter } as Standing,
  })
  const once = (...all: Heard[]) => all.reduce((before, one) => hear(before, one, 'why'), noWalls)

  test('the first that is heard is moved, and others are known', () => {
    const two = once(at('a'), at('b'), at('c', 'health'))
    expect(two.chosen).toBe('a')
    expect(othersOf(two, 'why').map(({ wall }) => wall)).toEqual(['b'])
    expect(hear(two, { say: 'choose', wall: 'b' }, 'why').chosen).toBe('b')
    expect(hear(two, { say: 'take', wall: 'c' }, 'why').chosen).toBe('a')
  })

  test('one that left, is silent, or shows another chapter is missed, and the next one taken', () => {
    for (const lost of [
      { say: 'gone', wall: 'a' } as const,
      { say: 'silent', walls: ['a'] } as const,
      at('a', 'health'),
    ]) {
      const left = once(at('a'), lost)
      expect([isThere(left, 'why'), left.last?.wall]).toEqual([false, 'a'])
      const next = hear(left, at('b'), 'why')
      expect([isThere(next, 'why'), next.chosen]).toEqual([true, 'b'])
    }
  })
})

describe('a figure on the wall', () => {
  const sizes = (charts: number, whole: number, width = 960): Sizes => ({
    room: { width: 1280, height: 620 },
    window: 768,
    panel: { width, charts, whole },
  })

  test('is whole where it can be read, else whole down to its charts, and never too small', () => {
    expect(zoomOn(sizes(600, 640))).toBe(0.96)
    expect(zoomOn(sizes(600, 900))).toBe(1.03)
    expect(zoomOn(sizes(1200, 1400))).toBe(0.72)
  })

  test('is as wide as its room asks, and has its settings beside its stage', () => {
    expect(widthOn(sizes(600, 600), 16)).toBe(1239)
    expect(widthOn(sizes(900, 1800), 16)).toBe(1280)
    const narrow = { ...sizes(600, 600), room: { width: 690, height: 620 } }
    expect(widthOn(narrow, 16)).toBe(896)
    expect(zoomOn({ ...narrow, panel: { ...narrow.panel, width: 896 } })).toBe(0.77)
  })
})
