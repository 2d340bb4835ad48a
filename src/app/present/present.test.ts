import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapters } from '../../course'
import { actOf } from '../../ui/shortcuts'
import { readMessage } from './channel'
import { counted, type Hands, readHands } from './hands'
import { type ClassAct, classKeys, handOf } from './keys'
import { questionOf, stepAt, stepsOf, titleOf } from './steps'

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

test('a clicker has two keys: the next step, and play or pause', () => {
  expect([press('PageDown'), press('PageUp'), press('Escape')]).toEqual(['next', 'play', 'leave'])
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
        expect(readHands(JSON.stringify(hands))).toEqual(hands)
      }),
    )
  })

  test('of another hand do no harm', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.values(readHands(text)).flat().every(Number.isInteger)).toBe(true)
      }),
    )
    expect(readHands('{"a":[-1],"b":[2]}')).toEqual({ b: [2] })
  })
})

test('windows hear only what they know', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => readMessage(value) === null))
  expect(
    readMessage({ say: 'wish', chapter: 'why', wish: { do: 'hand', option: 1, by: 2 } }),
  ).toBeNull()
  const play = { say: 'wish', chapter: 'why', wish: { do: 'play' } }
  expect(readMessage(play)).toEqual(play)
})
