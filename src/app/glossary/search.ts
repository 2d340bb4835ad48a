// Finding a word of the glossary, in whichever language it is asked for.
import type { Entry, Term } from '../../course/glossary'

/** A term with its id. */
export type Named = readonly [id: string, term: Term]

/** A term that was found. */
export interface Hit {
  readonly named: Named
  /** Only the meaning in the other language says it, which is shown then. */
  readonly isOther: boolean
}

/** Text as the search sees it: without case, diacritics and punctuation, wide letters as narrow. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const joined = (text: string): string => text.replaceAll(' ', '')

/** Chinese writes no gaps between words; elsewhere a part of a query begins a word. */
const says = (text: string, part: string): boolean =>
  /\p{Script=Han}/u.test(part) ? text.includes(part) : ` ${text}`.includes(` ${part}`)

/** How near a word is to a query, both folded: 0 is the word itself; Infinity where it is not. */
export function wordRank(word: string, query: string): number {
  if (joined(word) === joined(query)) return 0
  if (joined(word).startsWith(joined(query))) return 1
  if (query.split(' ').every((part) => says(word, part))) return 2
  return joined(word).includes(joined(query)) ? 3 : Number.POSITIVE_INFINITY
}

export function meaningRank(entry: Entry, query: string): number {
  const text = entry.map(folded).join(' ')
  return query.split(' ').every((part) => says(text, part)) ? 4 : Number.POSITIVE_INFINITY
}

/** The terms that say a query, the nearest first, and among equals in the order given. All of them
 * where nothing is asked. */
export function search(terms: readonly Named[], asked: string, language: 'en' | 'zh'): Hit[] {
  const query = folded(asked)
  const other = language === 'en' ? 'zh' : 'en'
  return terms
    .map((named) => {
      const [mine, theirs] = [named[1][language], named[1][other]]
      const words = [mine, theirs].map(([word]) => wordRank(folded(word), query))
      const seen = Math.min(...words, meaningRank(mine, query))
      const rank = Math.min(seen, meaningRank(theirs, query) + 1)
      return { named, isOther: rank < seen, rank }
    })
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
}
