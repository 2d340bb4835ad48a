import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { formatNumber, getLocale, m } from '../../i18n'
import { after } from '../../store'
import { tagOf } from '../locale'
import page from '../page.module.css'
import { useQuery } from '../query'
import { useTitle } from '../title'
import { find, type Kind, type Place } from './find'
import styles from './search.module.css'

const SHOWN = 40

const kindWords: Readonly<Record<Kind, () => string>> = {
  chapter: m.search_kind_chapter,
  section: m.search_kind_section,
  figure: m.search_kind_figure,
  term: m.search_kind_term,
}

/** "Figure 3.4", "Part, chapter 3", "Word". */
function where({ kind, chapter, figure }: Place): string {
  const word = kindWords[kind]()
  if (figure !== '') return `${word} ${figure}`
  if (chapter === null) return word
  const number = formatNumber(chapter)
  return kind === 'chapter'
    ? m.app_chapter({ number })
    : `${m.app_chapter({ number })}${m.home_trail_between()}${word}`
}

const idOf = (place: number): string => `result-${place}`

interface ResultsProps {
  readonly found: readonly Place[]
  readonly active: number
  onActive(place: number): void
}

function Results({ found, active, onActive }: ResultsProps) {
  const mine = getLocale()
  const theirs = mine === 'en' ? 'zh' : 'en'
  return (
    <div id="results" role="listbox" aria-label={m.search_results()} className={styles.results}>
      {found.map((place, at) => (
        <a
          key={place.href}
          id={idOf(at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          href={place.href}
          onMouseMove={() => onActive(at)}
        >
          <small>{where(place)}</small>
          <b>{place[mine]}</b>
          <span lang={tagOf(theirs)}>{place[theirs]}</span>
        </a>
      ))}
    </div>
  )
}

/** What the keys of the field do with the list below it. */
function useChoice(found: readonly Place[], keep: () => void) {
  const [at, setAt] = useState(0)
  const active = Math.min(at, found.length - 1)
  const show = (place: number) => {
    setAt(place)
    document.getElementById(idOf(place))?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || found.length === 0) return
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    if (Object.hasOwn(steps, event.key)) {
      event.preventDefault()
      show((active + steps[event.key] + found.length) % found.length)
    }
    if (event.key !== 'Enter') return
    keep() // the way back finds it, however fast the keys came
    location.hash = found[active].href
  }
  return { active, setAt, onKey }
}

/** The field of the page takes the focus, after the page itself has. */
function useFocus() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => after(0, () => field.current?.focus()), [])
  return field
}

/** A search over the chapters, their parts and figures, and the glossary. */
export function SearchPage() {
  useTitle(m.app_search())
  const [query, setQuery, keep] = useQuery('search')
  const field = useFocus()
  const all = useMemo(() => find(query, getLocale()), [query])
  const found = all.slice(0, SHOWN)
  const { active, setAt, onKey } = useChoice(found, keep)
  const isAsked = query.trim() !== ''
  const change = (text: string) => {
    setQuery(text)
    setAt(0)
  }
  return (
    <div className={`${page.page} ${styles.page}`}>
      <h1>{m.app_search()}</h1>
      <p className={styles.lead}>{m.search_lead()}</p>
      <search className={styles.desk}>
        <input
          ref={field}
          type="search"
          role="combobox"
          data-search
          aria-label={m.search_label()}
          aria-expanded={found.length > 0}
          aria-controls="results"
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? idOf(active) : undefined}
          aria-describedby="search-keys"
          value={query}
          placeholder={m.search_hint()}
          autoComplete="off"
          spellCheck="false"
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => (event.key === 'Escape' ? change('') : onKey(event))}
        />
        <p id="search-keys" className={styles.keys}>
          {m.search_keys()}
        </p>
        <p role="status" className={styles.count}>
          {isAsked &&
            (all.length > 0
              ? m.search_count({ count: formatNumber(all.length) })
              : m.search_none({ query: query.slice(0, 60) }))}
        </p>
      </search>
      <Results found={found} active={active} onActive={setAt} />
    </div>
  )
}
