// The two orders of the glossary: that of a dictionary, and that in which the course is read.
import { chapters } from '../../course'
import { folded, type Named } from './search'

/** Terms under one letter, or of one chapter; null: no chapter shows them so far. */
export interface Group<Head> {
  readonly head: Head
  readonly terms: readonly Named[]
}

const collators = {
  en: new Intl.Collator('en'),
  zh: new Intl.Collator('zh-u-co-pinyin'),
}

/** The first character of each letter in the order of pinyin; no syllable begins with I, U or V. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀']
const letters = [...'ABCDEFGHJKLMNOPQRSTWXYZ']

/** 重 is read zhòng alone and chóng in 重试; a dictionary of words goes by the word. */
const asRead = (word: string): string => word.replace(/^重试/, '虫试')

/** The letter under which a word stands in a dictionary of its language. */
export function letterOf(word: string): string {
  const [first] = folded(asRead(word))
  if (!/\p{Script=Han}/u.test(first)) return first.toUpperCase()
  const place = firsts.findLastIndex((one) => collators.zh.compare(one, first) <= 0)
  return letters[Math.max(place, 0)]
}

function grouped<Head>(terms: readonly Named[], headOf: (term: Named) => Head): Group<Head>[] {
  const groups = new Map<Head, Named[]>()
  for (const term of terms) {
    const head = headOf(term)
    const group = groups.get(head)
    if (group) group.push(term)
    else groups.set(head, [term])
  }
  return [...groups].map(([head, found]) => ({ head, terms: found }))
}

/** As a dictionary of the language has them: Chinese words before Latin ones of a letter. */
export function byLetter(terms: readonly Named[], language: 'en' | 'zh'): Group<string>[] {
  const wordOf = ([, term]: Named) => asRead(term[language][0])
  const { compare } = collators[language]
  const sorted = [...terms].sort((a, b) => compare(wordOf(a), wordOf(b)))
  const groups = grouped(sorted, ([, term]) => letterOf(term[language][0]))
  return groups.sort((a, b) => (a.head < b.head ? -1 : 1))
}

const figureOrder = new Intl.Collator('en', { numeric: true })

/** As the course shows them: chapter by chapter, figure by figure. */
export function byChapter(terms: readonly Named[]) {
  const placeOf = ([, { seen }]: Named) =>
    seen ? chapters.findIndex(({ id }) => id === seen[0]) : chapters.length
  const figureOf = ([, { seen }]: Named) => seen?.[1] ?? ''
  const sorted = [...terms].sort(
    (a, b) => placeOf(a) - placeOf(b) || figureOrder.compare(figureOf(a), figureOf(b)),
  )
  return grouped(sorted, (term) => chapters[placeOf(term)] ?? null)
}
