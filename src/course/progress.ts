// How far a reader has come in a chapter, from what the store keeps. The first page shows it, so
// nothing here knows a lesson.
import type { Progress } from '../store'
import type { ChapterEntry } from '.'

/** What stands for an answer where the reader would not say. */
export const SKIPPED = 'skipped'

/** What a reader has done in a chapter, of what there is to do. */
export interface ChapterProgress {
  readonly isBegun: boolean
  readonly predicted: number // answers given; one that was skipped is none
  readonly judged: number // of these, the runs that were compared with the answer
  readonly right: number // of these, the runs that went as the reader had said
  readonly attempts: number // at challenges
  readonly stars: number // best, 0 to 3 a challenge
  readonly played: number // figures, to their end
  readonly answered: number // quick checks
  readonly spent: number // seconds of reading
}

/** What a reader has done in one chapter. */
export function progressIn({ id }: ChapterEntry, progress: Progress): ChapterProgress {
  const { predictions, verdicts, attempts, stars, played, answers, read, spent } = progress
  const isHere = (key: string) => key.startsWith(`${id}-`)
  const sum = (record: Readonly<Record<string, number>>) =>
    Object.entries(record).reduce((all, [key, value]) => (isHere(key) ? all + value : all), 0)
  const guesses = Object.entries(predictions).filter(
    ([figure, option]) => isHere(figure) && option !== SKIPPED,
  )
  const judged = guesses.filter(([figure]) => Object.hasOwn(verdicts, figure))
  return {
    isBegun: read.includes(id),
    predicted: guesses.length,
    judged: judged.length,
    right: judged.filter(([figure, option]) => verdicts[figure] === option).length,
    attempts: sum(attempts),
    stars: sum(stars),
    played: played.filter(isHere).length,
    answered: Object.keys(answers).filter(isHere).length,
    spent: spent[id] ?? 0,
  }
}
