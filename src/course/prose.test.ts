// How the chapters read: short sentences, one word for one thing, and the parts of a chapter in the
// same order in both languages. What is measured is the text as it is written, without code.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const here = import.meta.dirname
const folders = readdirSync(here).filter((name) => /^\d\d-/.test(name))

const sourceOf = (folder: string, language: string) =>
  readFileSync(join(here, folder, `${language}.mdx`), 'utf8').replace(/```[\s\S]*?```/g, '')

/** The sentences of a chapter, without marks; a figure of a run counts as one word. */
function sentencesOf(folder: string, language: string): readonly string[] {
  const text = sourceOf(folder, language)
    .replace(/<Value[^>]*\/>/g, ' 9 ')
    .replace(/<[^>]+>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
  const end = language === 'zh' ? /(?<=[。？！][”）]?)/ : /(?<=[.?!:][”’)]?)\s+(?=[A-Z“(0-9])/
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').trim().split(end))
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
}

/** Words of a sentence; in Chinese its characters, where a Latin word or a number is one. */
const lengthOf = (sentence: string, language: string): number =>
  (language === 'zh'
    ? sentence.match(/\p{Script=Han}|[A-Za-z0-9.,%]+/gu)
    : sentence.match(/[\p{L}\d][\p{L}\d’.,%-]*/gu)
  )?.length ?? 0

// What a student of the second year reads without a stop: words in English, characters in Chinese.
const bounds = { en: { mean: 14.5, longest: 34 }, zh: { mean: 24, longest: 56 } }

// Words that stand for a thing which has another name, and marks that are set otherwise here.
const strays = {
  en: /per cent|\d %|[a-z]'[a-z]|9\dth percentile|\b(with|plain) turns\b|any more\b/i,
  zh: /机队|工位|流失|损失|取余(?!数)|DNS 服务器|最大年龄|常客|第 9\d 百分位|\d %|轮着派|排队位置|第[一二三四]道|最后一道/,
}

describe.each(folders)('the prose of %s', (folder) => {
  test.each(['en', 'zh'] as const)('is made of short sentences, in %s', (language) => {
    const sentences = sentencesOf(folder, language)
    const lengths = sentences.map((sentence) => lengthOf(sentence, language))
    const { mean, longest } = bounds[language]
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(mean)
    expect(sentences.filter((_, place) => lengths[place] > longest)).toEqual([])
  })

  test.each(['en', 'zh'] as const)('has one word for one thing, in %s', (language) => {
    const lines = sourceOf(folder, language).split('\n')
    expect(lines.filter((line) => strays[language].test(line))).toEqual([])
  })
})

/** The parts of a chapter in the order of its text, section by section. */
const partsOf = (folder: string, language: string): readonly string[] =>
  [...sourceOf(folder, language).matchAll(/<([A-Z]\w*)\b([^>]*?)\/?>/g)].map(
    ([, name, props]) => `${name} ${props.replace(/\s+/g, ' ').trim()}`,
  )

test.each(folders)('%s has the same parts in the same order in both languages', (folder) => {
  expect(partsOf(folder, 'zh')).toEqual(partsOf(folder, 'en'))
})

test.each(folders)('%s leads to a chapter that comes after it', (folder) => {
  const number = Number(folder.slice(0, 2))
  if (number === 12) return
  for (const [language, next] of [
    ['en', /chapter (\d+)/gi],
    ['zh', /第 (\d+) 章/g],
  ] as const) {
    const [last] = sourceOf(folder, language)
      .trim()
      .split(/\n\s*\n/)
      .slice(-2)
    const named = [...last.matchAll(next)].map(([, chapter]) => Number(chapter))
    expect(
      named.some((chapter) => chapter > number),
      last,
    ).toBe(true)
  }
})
