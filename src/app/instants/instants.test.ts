// Each term of the glossary is really there, at the instant and in the run to which its link leads.
import { beforeAll, expect, test } from 'vitest'
import { chapters } from '../../course'
import { glossary, type Term, type TermId } from '../../course/glossary'
import { isRunning, type Lesson } from '../../course/lesson'
import { History, shelveAll } from '../../sim'
import { instants, openingFor } from '.'
import { findNow } from './find'
import type { Found } from './instant'

const terms = Object.entries(glossary) as [TermId, Term][]
const lessons = new Map<string, Lesson>()

beforeAll(async () => {
  shelveAll()
  for (const { id, load } of chapters) {
    const lesson = await load?.()
    if (lesson) lessons.set(id, lesson)
  }
})

/** The figure of a term, where it is one that runs. */
function figureOf({ seen }: Term) {
  const lesson = seen && lessons.get(seen[0])
  const figure = lesson?.figures.find(({ id }) => id === seen?.[1])
  return lesson && figure && isRunning(figure) ? { lesson, figure } : null
}

/** Whether the picture of the run at that instant has the thing in it. */
function isThere(history: History, { at, thing }: Found): boolean {
  history.seek(at)
  while (!history.advance(at));
  const { requests, recent, servers } = history.moment()
  if (thing.kind === 'server') return servers.some(({ id, present }) => id === thing.id && present)
  if (thing.kind !== 'request') return true
  return [requests.id.subarray(0, requests.count), recent.request.subarray(0, recent.count)].some(
    (column) => column.includes(thing.id),
  )
}

test('every term that a run shows has an instant, and no other has one', () => {
  const shown = terms.filter(([, term]) => figureOf(term)).map(([id]) => id)
  expect(Object.keys(instants).sort()).toEqual(shown.sort())
})

test.each(Object.keys(instants) as TermId[])('%s is seen where its link leads', (id) => {
  const place = figureOf(glossary[id])
  const instant = instants[id]?.()
  if (!place || !instant) throw new Error('no place')
  const run = openingFor(instant, place)[instant.lane]
  const found = findNow(run, instant)
  expect(found).not.toBeNull()
  if (!found) return
  // There is something after it: the reader can play on.
  expect(found.at).toBeLessThan(run.scenario.duration)
  expect(isThere(new History(run), found)).toBe(true)
})
