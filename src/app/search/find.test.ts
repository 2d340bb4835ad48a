// The search finds every part and figure of every chapter, and every word, in both languages.
import { describe, expect, test } from 'vitest'
import { searchRows } from '../../../scripts/searchIndex.mjs'
import { chapters } from '../../course'
import { setLocale } from '../../i18n'
import { find } from './find'

const lessons = await Promise.all(
  chapters.map(async (chapter) => ({ chapter, lesson: await chapter.load?.() })),
)

test.each(['en', 'zh'] as const)('the index has what the lessons have, in %s', (language) => {
  setLocale(language)
  const colon = language === 'en' ? ': ' : '：'
  const wanted = lessons.flatMap(({ chapter: { id, topic, question }, lesson }) => [
    ['chapter', id, '', topic() + colon + question()],
    ...(lesson?.sections ?? []).map((part) => ['section', id, part.id, part.title()]),
    ...(lesson?.figures ?? []).map((one) => ['figure', id, `figure-${one.id}`, one.caption()]),
  ])
  const rows = searchRows().map(([kind, id, part, en, zh]) => [
    kind,
    id,
    part,
    language === 'en' ? en : zh,
  ])
  const sorted = (all: readonly (readonly string[])[]) => all.map((row) => row.join('|')).sort()
  expect(sorted(rows)).toEqual(sorted(wanted))
  setLocale('en')
})

const first = (query: string, language: 'en' | 'zh' = 'en') => find(query, language)[0]

describe('finds', () => {
  test('a word of the glossary, and leads to it', () => {
    expect(first('round robin').href).toBe('#/glossary?q=round+robin')
    expect(find('轮询', 'en').some(({ en }) => en === 'round robin')).toBe(true)
  })

  test('a chapter by its topic, in either language, by a part of a Chinese word', () => {
    expect(first('autoscaling').href).toBe('#/chapter/autoscaling')
    expect(find('扩缩', 'zh').some(({ href }) => href === '#/chapter/autoscaling')).toBe(true)
  })

  test('a figure by its number', () => {
    expect(first('3.4').href).toBe('#/chapter/algorithms/figure-3.4')
  })

  test('nothing for nothing, nothing for what is not there, and bears anything', () => {
    for (const query of ['', '   ', 'zzzz', '🫖', '\u0000', 'x'.repeat(5000), '\\(['])
      expect(find(query, 'en'), query.slice(0, 9)).toEqual([])
  })
})
