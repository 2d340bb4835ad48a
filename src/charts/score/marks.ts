// What stands on the track: changes as ticks with a word, events as glyphs.
import type { JournalEntry } from '../../sim'
import type { InterventionAct, Run, Scenario } from '../../sim/scenario'

export interface Mark {
  readonly at: number
  readonly glyph: 'tick' | 'own' | 'warn' | 'lost' | 'plus' | 'minus'
  readonly word: string
}

const glyphs: Readonly<Partial<Record<JournalEntry['kind'], Mark['glyph']>>> = {
  'line.reached': 'warn',
  'server.crashed': 'warn',
  'first.lost': 'lost',
  'server.added': 'plus',
  'server.removed': 'minus',
}

/** Lanes that had the same change at the same instant show it once. */
const distinct = (marks: readonly Mark[]): Mark[] => {
  const seen = new Map(marks.map((mark) => [`${mark.at} ${mark.glyph} ${mark.word}`, mark]))
  return [...seen.values()].sort((one, other) => one.at - other.at)
}

/** Changes are known beforehand; of the events, those that the run has come to. */
export function marksOf(
  runs: readonly Run[],
  journals: readonly (readonly JournalEntry[])[],
  wordOf: (act: InterventionAct, scenario: Scenario) => string,
): Mark[] {
  const changes = runs.flatMap(({ scenario, interventions }) => [
    ...scenario.interventions.map((act) => ({ act, scenario, glyph: 'tick' as const })),
    ...interventions.map((act) => ({ act, scenario, glyph: 'own' as const })),
  ])
  const ticks = changes.map(
    ({ act, glyph, scenario }): Mark => ({ at: act.at, glyph, word: wordOf(act, scenario) }),
  )
  const events = journals.flat().flatMap(({ at, kind, act }): Mark[] => {
    const glyph = act === null ? glyphs[kind] : undefined
    return glyph ? [{ at, glyph, word: '' }] : []
  })
  return distinct([...ticks, ...events])
}

/** A mark with its place; its word is left out where it would run into another. */
export interface PlacedMark extends Mark {
  readonly x: number
  readonly wordX: number // middle of the word, which stays within the plot
  readonly wordHalf: number // half its width
}

interface Room {
  x(at: number): number
  readonly letter: number // mean width of a Latin letter, in pixels
  readonly from: number
  readonly to: number
}

const isWide = /[\u2e80-\u9fff\uff00-\uffef]/u

/** Width of a text, near enough to keep two apart. */
export const widthOf = (text: string, letter: number): number =>
  [...text].reduce((sum, char) => sum + (isWide.test(char) ? 1.9 : 1) * letter, 0)

export function placeMarks(marks: readonly Mark[], { x, letter, from, to }: Room): PlacedMark[] {
  const end = { tick: from - 40, glyph: Number.NEGATIVE_INFINITY }
  return marks.flatMap((mark): PlacedMark[] => {
    const at = x(mark.at)
    if (mark.glyph !== 'tick') {
      if (at - end.glyph < 4) return []
      end.glyph = at
      return [{ ...mark, x: at, word: '', wordX: at, wordHalf: 0 }]
    }
    const half = widthOf(mark.word, letter) / 2
    const left = Math.min(Math.max(at - half, from), to - 2 * half)
    const isFree = left >= end.tick + letter
    if (isFree) end.tick = left + 2 * half
    const word = isFree ? mark.word : ''
    return [{ ...mark, x: at, word, wordX: left + half, wordHalf: half }]
  })
}
