import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JournalEntry, simTime } from '../../sim'
import { scenarioNamed } from '../../sim/scenario'
import { actWord } from './actWords'
import { type Mark, marksOf, placeMarks, widthOf } from './marks'

const room = { x: (at: number) => 10 + at, letter: 6, from: 10, to: 730 }

const entry = (at: number, kind: JournalEntry['kind'], more: Partial<JournalEntry> = {}) => ({
  at: simTime(at),
  kind,
  server: -1,
  value: 0,
  act: null,
  own: false,
  ...more,
})

describe('marks on the track', () => {
  const run = { scenario: scenarioNamed('three-counters-crash'), seed: 1, interventions: [] }

  test('changes of the scenario are known before the run comes to them', () => {
    const marks = marksOf([run], [[]], actWord)
    expect(marks.map(({ at, word }) => [at, word])).toEqual([
      [20_000_000, 'S1 fails'],
      [40_000_000, 'S1 recovers'],
    ])
  })

  test('with the balancer of a region the region dies', () => {
    const [mark] = marksOf([{ ...run, scenario: scenarioNamed('region-minute') }], [[]], actWord)
    expect(mark.word).toBe('region east dies')
  })

  test('a change that two lanes share stands there once', () => {
    expect(marksOf([run, run], [[], []], actWord)).toEqual(marksOf([run], [[]], actWord))
  })

  test('events have glyphs; what a change has caused has its tick already', () => {
    const act = { do: 'server.crash', server: 's1' } as const
    const journal = [
      entry(1, 'line.reached', { value: 10 }),
      entry(2, 'server.crashed', { act }),
      entry(3, 'first.lost'),
      entry(4, 'server.erring'),
    ]
    const quiet = { ...run, scenario: { ...run.scenario, interventions: [] } }
    const marks = marksOf([quiet], [journal], actWord)
    expect(marks.map(({ at, glyph }) => [at, glyph])).toEqual([
      [1, 'warn'],
      [3, 'lost'],
    ])
  })

  test("the reader's own changes are told apart from the scenario's", () => {
    const own = { at: simTime(5), do: 'traffic.rate', traffic: 'web', rate: 4 } as const
    const [mark] = marksOf([{ ...run, interventions: [own] }], [[]], actWord)
    expect(mark).toEqual({ at: 5, glyph: 'own', word: '4 requests/s' })
  })

  test('words never run into each other and never leave the plot', () => {
    const word = fc.string({ minLength: 1, maxLength: 24 })
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 720 }), word), { maxLength: 30 })
    fc.assert(
      fc.property(list, (entries) => {
        const marks = entries
          .map(([at, text]): Mark => ({ at, glyph: 'tick', word: text }))
          .sort((a, b) => a.at - b.at)
        const shown = placeMarks(marks, room).filter((mark) => mark.word !== '')
        let end = Number.NEGATIVE_INFINITY
        for (const mark of shown) {
          const half = widthOf(mark.word, room.letter) / 2
          expect(mark.wordX - half).toBeGreaterThanOrEqual(Math.max(room.from, end) - 1e-9)
          end = mark.wordX + half
        }
        expect(end).toBeLessThanOrEqual(room.to + 1e-9)
      }),
    )
  })

  test('of events at nearly the same place one glyph is drawn', () => {
    const crowd = Array.from(
      { length: 100 },
      (_, at): Mark => ({ at: at / 10, glyph: 'warn', word: '' }),
    )
    expect(placeMarks(crowd, room).length).toBeLessThan(4)
  })
})
