// Finding a place of the course, in whichever language it is asked for.
import { rows } from 'virtual:search-index'
import { chapterOf } from '../../course'
import { glossary } from '../../course/glossary'
import { formatAddress, hashOf } from '../../store'
import { folded, meaningRank, type Named, wordRank } from '../glossary/search'

export type Kind = 'chapter' | 'term' | 'section' | 'figure'

/** Of what is found alike, what comes first. */
const kinds: readonly Kind[] = ['chapter', 'term', 'section', 'figure']

/** A place that can be found. */
export interface Place {
  readonly kind: Kind
  readonly href: string
  /** Number of its chapter; null for a word of the glossary. */
  readonly chapter: number | null
  /** "1.3" of a figure that has a number; empty elsewhere. */
  readonly figure: string
  readonly en: string
  readonly zh: string
}

const isKind = (text: string): text is Kind => kinds.some((kind) => kind === text)

const places: readonly Place[] = rows.split('\n').flatMap((row) => {
  const [kind, id, section, en, zh] = row.split('\t')
  if (!isKind(kind)) return []
  const href = hashOf({ page: 'chapter', id, section: section || null })
  const figure = /^figure-(\d.*)/.exec(section)?.[1] ?? ''
  return [{ kind, href, chapter: chapterOf(id)?.number ?? null, figure, en, zh }]
})

/** The glossary, asked for one word. */
export const hrefOfWord = (word: string): string =>
  formatAddress({ route: { page: 'glossary' }, figure: null, runs: [], options: { q: word } })

const terms: readonly Named[] = Object.entries(glossary)

interface Ranked {
  readonly place: Place
  readonly rank: number
}

function rankedPlaces(query: string, other: 'en' | 'zh'): Ranked[] {
  const mine = other === 'en' ? 'zh' : 'en'
  return places.map((place) => {
    const rank = Math.min(
      wordRank(folded(place[mine]), query),
      wordRank(folded(place[other]), query) + 0.5,
    )
    // A figure is found by its number, too; of a chapter half the title is its topic.
    if (place.figure !== '' && place.figure === query) return { place, rank: 0 }
    return { place, rank: place.kind === 'chapter' ? Math.max(rank - 1, 0) : rank }
  })
}

function rankedTerms(query: string, mine: 'en' | 'zh'): Ranked[] {
  const other = mine === 'en' ? 'zh' : 'en'
  return terms.map(([, term]) => {
    const [en, zh] = [term.en[0], term.zh[0]]
    const rank = Math.min(
      wordRank(folded(term[mine][0]), query),
      wordRank(folded(term[other][0]), query) + 0.5,
      meaningRank(term[mine], query),
    )
    const href = hrefOfWord(term[mine][0])
    return { place: { kind: 'term', href, chapter: null, figure: '', en, zh }, rank }
  })
}

/** The places that say a query, the nearest first; nothing where nothing is asked. */
export function find(asked: string, language: 'en' | 'zh'): readonly Place[] {
  const text = asked.trim()
  const query = /^\d+\.\d+$/.test(text) ? text : folded(text)
  if (query === '') return []
  const other = language === 'en' ? 'zh' : 'en'
  const orderOf = ({ kind }: Place) => kinds.indexOf(kind)
  return [...rankedPlaces(query, other), ...rankedTerms(query, language)]
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || orderOf(a.place) - orderOf(b.place))
    .map(({ place }) => place)
}
