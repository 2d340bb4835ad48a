// Texts that could not be taken yet: they wait where they were typed, also while their reader looks
// at another route.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

interface Kept {
  readonly place: string // route and part, by name
  readonly texts: Map<string, string>
}

const Place = createContext<Kept>({ place: '', texts: new Map() })

/** Keeps what is typed inside apart from what is typed in other parts. */
export function DraftsOf({ part, children }: { part: string; children: ReactNode }) {
  const { place, texts } = useContext(Place)
  const value = useMemo(() => ({ place: `${place}/${part}`, texts }), [place, part, texts])
  return <Place value={value}>{children}</Place>
}

/** What is typed inside is kept as long as this stands. */
export function Drafts({ children }: { children: ReactNode }) {
  const [value] = useState<Kept>(() => ({ place: '', texts: new Map() }))
  return <Place value={value}>{children}</Place>
}

/** The text that is being typed into a field; null: it shows what is in force. */
export function useDraft(field: string): [string | null, (text: string | null) => void] {
  const { place, texts } = useContext(Place)
  const key = `${place}/${field}`
  const [draft, show] = useState(texts.get(key) ?? null)
  const keep = (text: string | null) => {
    if (text === null) texts.delete(key)
    else texts.set(key, text)
    show(text)
  }
  return [draft, keep]
}
