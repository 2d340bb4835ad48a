// Which term a figure was opened for, as its address says.
import type { WordPlace } from '../../course/desk'
import { isTermId, type TermId } from '../../course/glossary'
import { formatAddress, parseAddress } from '../../store'

/** The address of a figure, opened for a term of the glossary, or for a word in the prose. */
export const hashForTerm = (
  term: TermId,
  [chapter, figure]: readonly [string, string],
  from?: WordPlace,
): string =>
  formatAddress({
    route: { page: 'chapter', id: chapter, section: `figure-${figure}` },
    figure: null,
    runs: [],
    options: from ? { term, from: [from.chapter, from.section ?? []].flat().join('.') } : { term },
  })

/** The term for which the figure of a session was opened; a run in the address comes before it. */
export function termFor(session: string, hash: string): TermId | null {
  if (!hash.includes('term=')) return null
  const { route, runs, options } = parseAddress(hash)
  if (route.page !== 'chapter' || runs.length > 0) return null
  const isHere = `${route.id}-${route.section?.replace(/^figure-/, '')}` === session
  return isHere && isTermId(options.term ?? '') ? (options.term as TermId) : null
}
