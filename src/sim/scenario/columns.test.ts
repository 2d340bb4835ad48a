import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRun } from './arbitrary'
import { fromColumns, toColumns } from './columns'
import { writeInterventions } from './document'

describe('interventions in columns', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, interventions }) => {
        const written = writeInterventions(interventions, scenario)
        expect(fromColumns(toColumns(written))).toEqual(written)
        expect(fromColumns(JSON.parse(JSON.stringify(toColumns(written))))).toEqual(written)
      }),
    )
  })

  test('hold gaps, so that a drag of a slider is a run of small numbers', () => {
    const acts = ['12.3s', '12.35s', '12.35s'].map((at) => ({ at, do: 'gateway.restart' }))
    expect(toColumns(acts)).toEqual({
      gaps: [12_300_000, 50_000, 0],
      acts: acts.map(() => ({ do: 'gateway.restart' })),
    })
  })

  test('that are none are left for the schema to refuse', () => {
    const acts = [{ do: 'gateway.restart' }]
    for (const value of [
      undefined,
      null,
      7,
      [],
      {},
      { gaps: [1] },
      { gaps: [1, 2], acts },
      { gaps: ['1'], acts },
      { gaps: [0.5], acts },
      { gaps: [1], acts: [null] },
    ])
      expect(fromColumns(value)).toBe(value)
  })

  test('with instants before the start become durations that nobody accepts', () => {
    const acts = [{ do: 'gateway.restart' }]
    const [one] = [fromColumns({ gaps: [-5], acts })].flat()
    expect(one).toMatchObject({ at: expect.not.stringMatching(/^\d/) })
  })
})
