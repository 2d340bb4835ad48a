import fc from 'fast-check'
import { expect, test } from 'vitest'
import { speeds } from '../playback'
import { readView, writeView } from './sharedView'

const key = fc.stringMatching(/^[a-z][a-z0-9.-]{0,20}$/)

test('what is written of a view is read back as it was', () => {
  const shown = fc.record({
    speed: fc.constantFrom(...speeds),
    selection: fc.option(
      fc.record({
        lane: fc.nat(3),
        kind: fc.constantFrom('request', 'server'),
        id: fc.nat(1e9),
      }),
    ),
    folds: fc.dictionary(key, fc.boolean(), { maxKeys: 8, noNullPrototype: true }),
    view: fc.dictionary(key, fc.oneof(fc.boolean(), fc.nat(), fc.string({ maxLength: 20 })), {
      maxKeys: 8,
      noNullPrototype: true,
    }),
  })
  fc.assert(
    fc.property(shown, (one) => {
      expect(readView(writeView(one))).toEqual(one)
    }),
  )
})

test('a link from before servers could be asked still asks its request', () => {
  const { selection } = readView({ lane: 1, request: 212 })
  expect(selection).toEqual({ lane: 1, kind: 'request', id: 212 })
})

test('what makes no sense in a view is left out', () => {
  const nonsense = fc.dictionary(
    fc.constantFrom('speed', 'lane', 'request', 'server', 'fold-0', 'fold-x', 'zzz'),
    fc.oneof(fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()),
  )
  fc.assert(
    fc.property(nonsense, (record) => {
      const { speed, selection, view } = readView(record)
      expect(speed).toBeGreaterThan(0)
      if (selection) expect(selection.id).toBeGreaterThanOrEqual(0)
      expect(view).toEqual({})
    }),
  )
})
