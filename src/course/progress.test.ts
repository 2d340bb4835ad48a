// What the first page tells of a chapter is what the reader did there, and in no other.
import { expect, test } from 'vitest'
import { noProgress } from '../store/progress'
import { chapterOf } from '.'
import { progressIn, SKIPPED } from './progress'

const [why, algorithms] = ['why', 'algorithms'].map((id) => {
  const chapter = chapterOf(id)
  if (!chapter) throw new Error(id)
  return chapter
})

const nothing = {
  isBegun: false,
  predicted: 0,
  judged: 0,
  right: 0,
  attempts: 0,
  stars: 0,
  played: 0,
  answered: 0,
  spent: 0,
}

test('who has done nothing is told nothing', () => {
  expect(progressIn(why, noProgress)).toEqual(nothing)
})

test('an answer is right when the run went that way, and open until it was compared', () => {
  const progress = {
    ...noProgress,
    predictions: { 'why-1.3': 'bend', 'why-1.5': 'work', 'why-1.7': 'all', 'why-1.9': SKIPPED },
    verdicts: { 'why-1.3': 'bend', 'why-1.5': 'work-third', 'why-1.9': 'grows' },
  }
  expect(progressIn(why, progress)).toEqual({ ...nothing, predicted: 3, judged: 2, right: 1 })
  expect(progressIn(algorithms, progress)).toEqual(nothing)
})

test('stars, attempts, figures and checks are those of the chapter', () => {
  const progress = {
    ...noProgress,
    stars: { 'why-sale': 2, 'algorithms-odd': 3 },
    attempts: { 'why-sale': 4, 'algorithms-odd': 1 },
    played: ['why-1.1', 'why-users', 'algorithms-3.1'],
    answers: { 'why-a': '75', 'algorithms-b': 'smooth' },
    read: ['why'],
    spent: { why: 720, algorithms: 60 },
  }
  expect(progressIn(why, progress)).toEqual({
    ...nothing,
    isBegun: true,
    attempts: 4,
    stars: 2,
    played: 2,
    answered: 1,
    spent: 720,
  })
})
