// The calendar beside a sorted list, which is slow and plainly right.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Calendar, CODE_SPAN, isWorn, nextAt, pop, renew, scheduleAt } from './calendar'

interface Entry {
  readonly at: number
  readonly sequence: number
  readonly code: number
}

const inOrder = (a: Entry, b: Entry) => a.at - b.at || a.sequence - b.sequence

// Few instants, so that ties are the rule; null takes the next entry out.
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ at: fc.nat(6), code: fc.nat(CODE_SPAN - 1) }) },
  { weight: 2, arbitrary: fc.constant(null) },
)
const steps = fc.array(step, { maxLength: 300 })

const takeOut = (calendar: Calendar): Entry => {
  const at = nextAt(calendar)
  const code = pop(calendar)
  return { at, sequence: calendar.poppedSequence, code }
}

/** Plays the steps on a calendar and on a list; both must agree at every step. */
const play = (script: readonly ({ at: number; code: number } | null)[]) => {
  const calendar = new Calendar()
  const list: Entry[] = []
  for (const each of script) {
    if (each) {
      list.push({ ...each, sequence: scheduleAt(calendar, each.at, each.code) })
      list.sort(inOrder)
    } else if (list.length > 0) expect(takeOut(calendar)).toEqual(list.shift())
    if (nextAt(calendar) !== (list[0]?.at ?? Number.POSITIVE_INFINITY)) expect.fail('next')
  }
  return { calendar, list }
}

const rest = (calendar: Calendar): Entry[] =>
  Array.from({ length: calendar.length }, () => takeOut(calendar))

describe('the calendar', () => {
  it('gives entries in order of time, and of scheduling at equal times', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const { calendar, list } = play(script)
        expect(rest(calendar)).toEqual(list)
      }),
      { numRuns: 60, seed: 1 },
    )
  })

  it('is empty at first, and when all is out', () => {
    const calendar = new Calendar()
    expect(nextAt(calendar)).toBe(Number.POSITIVE_INFINITY)
    scheduleAt(calendar, 5, 1)
    expect(nextAt(calendar)).toBe(5)
    pop(calendar)
    expect(nextAt(calendar)).toBe(Number.POSITIVE_INFINITY)
  })

  it('keeps its order when it is numbered afresh, and says the new number of each entry', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const { calendar, list } = play(script)
        const renamed = renew(calendar)
        const later = { at: 3, code: 9, sequence: scheduleAt(calendar, 3, 9) }
        expect(later.sequence).toBe(list.length + 1)
        const wanted = list.map(({ at, code, sequence }) => {
          return { at, code, sequence: renamed.get(sequence) ?? -1 }
        })
        // The list is in the old order; the newcomer stands behind all of its instant.
        const behind = wanted.filter(({ at }) => at <= later.at).length
        expect(rest(calendar)).toEqual(wanted.toSpliced(behind, 0, later))
        expect(new Set(renamed.values()).size).toBe(list.length)
      }),
      { numRuns: 60, seed: 2 },
    )
  })

  it('reads codes and numbers right up to the last, then says that it is worn', () => {
    const calendar = new Calendar()
    calendar.sequence = 2 ** 29 - 3
    expect(isWorn(calendar)).toBe(false)
    scheduleAt(calendar, 7, CODE_SPAN - 1)
    scheduleAt(calendar, 7, CODE_SPAN - 1)
    expect(isWorn(calendar)).toBe(true)
    expect(takeOut(calendar)).toEqual({ at: 7, sequence: 2 ** 29 - 2, code: CODE_SPAN - 1 })
    expect([...renew(calendar)]).toEqual([[2 ** 29 - 1, 1]])
    expect(isWorn(calendar)).toBe(false)
    expect(takeOut(calendar)).toEqual({ at: 7, sequence: 1, code: CODE_SPAN - 1 })
  })
})
