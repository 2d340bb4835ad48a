// Every way through the tree ends, every end is reached, and an address cannot lead astray.
import { describe, expect, test } from 'vitest'
import { configOf, products } from '../../export'
import { panelOf } from '../../panels'
import { scenarioNamed } from '../../sim/scenario'
import { chapterOf } from '..'
import { type End, ends, questions } from './tree'
import { readWalk, writeWalk } from './walk'

function allWalks(text = ''): string[] {
  const { question } = readWalk(text)
  if (question === null) return [text]
  return ['yes', 'no'].flatMap((reply) => allWalks(text === '' ? reply : `${text}.${reply}`))
}

const endsOf: readonly (readonly [string, End])[] = Object.entries(ends)

describe('the tree', () => {
  test('every way ends, every end and every question is reached, and nothing twice', () => {
    const walks = allWalks().map(readWalk)
    expect(new Set(walks.map(({ end }) => end))).toEqual(new Set(Object.keys(ends)))
    expect(walks).toHaveLength(endsOf.length)
    const asked = new Set(walks.flatMap(({ steps }) => steps.map(({ question }) => question)))
    expect(asked).toEqual(new Set(Object.keys(questions)))
  })

  test('a walk reads back from its address', () => {
    for (const text of allWalks()) expect(writeWalk(readWalk(text).steps)).toBe(text)
  })

  test('an address that is none of ours leads to where it can be followed', () => {
    expect(readWalk(undefined)).toEqual({ steps: [], question: 'spare', end: null })
    for (const text of ['', 'maybe', '__proto__', 'constructor.yes', ' yes', 'YES', '.no'])
      expect(readWalk(text).question).toBe('spare')
    expect(readWalk('no.perhaps.yes').question).toBe('read')
    expect(readWalk('yes.yes.no').end).toBe('spare')
    expect(readWalk('no.'.repeat(100_000)).end).toBe('nlb')
  })

  test('every end can be seen in a panel, and what it warns of in a figure', async () => {
    for (const [id, { panel, example, lanes }] of endsOf) {
      const found = panelOf(panel)?.examples.find((one) => one.id === example)
      expect(found?.lanes, id).toEqual(lanes)
    }
    const seen = [...endsOf.map(([, one]) => one), ...Object.values(questions)]
    for (const { seen: it } of seen) {
      const lesson = await chapterOf(it.chapter)?.load?.()
      expect(
        lesson?.figures.map(({ id }) => id),
        it.chapter,
      ).toContain(it.figure)
    }
  })

  test('every end with a config has one for both products', () => {
    for (const [, { config }] of endsOf) {
      if (!config) continue
      for (const product of products)
        expect(
          configOf(scenarioNamed(config.scenario), { product, language: 'en', title: 'x' }),
        ).toContain('10.0.1.10')
    }
  })
})
