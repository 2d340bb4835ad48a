// What is looked for on a page, kept in its address: a link to it, and the way back, find it again.
import { useEffect, useRef, useState } from 'react'
import { after, formatAddress, parseAddress, store, useCourse } from '../store'

const REST = 150 // wall milliseconds; browsers forbid to write at every key
const LONGEST = 200

function write(page: 'search' | 'glossary', query: string): void {
  if (parseAddress(store.getState().hash).route.page !== page) return
  const options: Record<string, string> = query === '' ? {} : { q: query }
  const hash = formatAddress({ route: { page }, figure: null, runs: [], options })
  store.setState({ hash })
  try {
    window.history.replaceState(null, '', hash)
  } catch {
    // A sandboxed frame may forbid it: the page works on without an address.
  }
}

/** The query of the page, how to change it, and how to have it in the address at once. */
export function useQuery(page: 'search' | 'glossary') {
  const asked = useCourse(({ hash }) => (parseAddress(hash).options.q ?? '').slice(0, LONGEST))
  const [query, setQuery] = useState(asked)
  const written = useRef(asked)
  useEffect(() => {
    // Somebody went back, or followed a link to the same page.
    if (asked === written.current) return
    written.current = asked
    setQuery(asked)
  }, [asked])
  useEffect(() => {
    if (query === written.current) return
    return after(REST, () => {
      written.current = query
      write(page, query)
    })
  }, [query, page])
  const keep = () => {
    written.current = query
    write(page, query)
  }
  return [query, (next: string) => setQuery(next.slice(0, LONGEST)), keep] as const
}
