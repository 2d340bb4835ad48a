// The way from a word in the prose to an instant at which the thing can be seen, and back.
import { chapterOf } from '../../course'
import type { WayTo, WordPlace } from '../../course/desk'
import { glossary, type Term, type TermId } from '../../course/glossary'
import { formatNumber, m } from '../../i18n'
import { hashOf, parseAddress } from '../../store'
import { hashForTerm } from './asked'

/** What leads from a word to its figure; null for a word whose figure is to come. */
export const wayTo: WayTo = (term, from) => {
  const { seen }: Term = glossary[term]
  if (!seen) return null
  const [chapter, figure] = seen
  const number = formatNumber(chapterOf(chapter)?.number ?? 0)
  const isHere = chapter === from.chapter
  const words = () => {
    if (/^\d/.test(figure)) return m.course_seen_figure({ figure })
    return isHere ? m.course_seen_here() : m.course_seen_chapter({ number })
  }
  return {
    href: hashForTerm(term, seen, from),
    words: words(),
    place: `figure-${figure}`,
    isHere,
  }
}

/** Where the word stands from which a figure was opened, as its address says. */
export function cameFrom(hash: string): WordPlace | null {
  const [chapter, section = null] = parseAddress(hash).options.from?.split('.') ?? []
  return chapterOf(chapter ?? '') ? { chapter, section } : null
}

export const hashOfPlace = ({ chapter, section }: WordPlace): string =>
  hashOf({ page: 'chapter', id: chapter, section })

/** Puts the focus back on the word, where that stands in this page. */
export function toWord(term: TermId, { section }: WordPlace): boolean {
  const part = section === null ? document : document.getElementById(section)
  const word = part?.querySelector<HTMLElement>(`[data-term="${term}"] button`)
  if (!word) return false
  word.scrollIntoView({ block: 'center' })
  word.focus({ preventScroll: true })
  return true
}
