import { type FormEvent, useMemo, useRef, useState } from 'react'
import { glossary } from '../../course/glossary'
import { formatNumber, getLocale, m } from '../../i18n'
import { Choice } from '../../ui/Choice'
import plain from '../page.module.css'
import { useQuery } from '../query'
import { useTitle } from '../title'
import styles from './glossary.module.css'
import { byChapter, byLetter } from './order'
import { type Hit, type Named, search } from './search'
import { Words } from './Words'

const terms: readonly Named[] = Object.entries(glossary)

type Order = 'letter' | 'chapter'

interface Part {
  readonly id: string
  readonly head: string
  /** The head where there is little room. */
  readonly short: string
  readonly hits: readonly Hit[]
}

/** The order that was last chosen: who comes back from a figure finds the list as it was. */
const left: { order: Order } = { order: 'letter' }

const hitsOf = (found: readonly Named[]): Hit[] => found.map((named) => ({ named, isOther: false }))

function partsOf(order: Order): Part[] {
  if (order === 'letter')
    return byLetter(terms, getLocale()).map(({ head, terms: found }) => {
      return { id: `letter-${head}`, head, short: head, hits: hitsOf(found) }
    })
  return byChapter(terms).map(({ head, terms: found }) => {
    const hits = hitsOf(found)
    if (!head) return { id: 'to-come', head: m.glossary_elsewhere(), short: '…', hits }
    const number = formatNumber(head.number)
    const title = m.glossary_chapter({ number, topic: head.topic() })
    return { id: `of-${head.id}`, head: title, short: number, hits }
  })
}

/** Goes to a part: by hand, as a fragment of the address is a page of the course. */
function goTo(id: string) {
  const head = document.getElementById(id)
  head?.scrollIntoView()
  head?.focus({ preventScroll: true })
}

function Jump({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <nav className={styles.jump} aria-label={m.glossary_jump()}>
      {parts.map(({ id, head, short }) => (
        <button key={id} type="button" aria-label={head} title={head} onClick={() => goTo(id)}>
          {short}
        </button>
      ))}
    </nav>
  )
}

function AllWords({ order }: { readonly order: Order }) {
  const parts = useMemo(() => partsOf(order), [order])
  return (
    <>
      <Jump parts={parts} />
      {parts.map(({ id, head, hits }) => (
        <section key={id} className={styles.part} aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            {head}
          </h2>
          <Words hits={hits} />
        </section>
      ))}
    </>
  )
}

interface FoundProps {
  readonly query: string
  readonly hits: readonly Hit[]
  onAll(): void
}

function Found({ query, hits, onAll }: FoundProps) {
  return (
    <section className={styles.part} aria-labelledby="found">
      <h2 id="found">
        {hits.length > 0 ? m.glossary_found() : m.glossary_none({ query: query.slice(0, 60) })}
      </h2>
      {hits.length > 0 ? <Words hits={hits} /> : <p>{m.glossary_none_why()}</p>}
      <button type="button" className={styles.all} onClick={onAll}>
        {m.glossary_all()}
      </button>
    </section>
  )
}

/** Every word of the course in both languages, to be searched, by letter or by chapter. */
export function GlossaryPage() {
  useTitle(m.app_glossary())
  const [query, setQuery, keepQuery] = useQuery('glossary')
  const [order, setOrder] = useState(left.order)
  const field = useRef<HTMLInputElement>(null)
  const page = useRef<HTMLDivElement>(null)
  left.order = order
  const isAsked = query.trim() !== ''
  const sorted = useMemo(() => byLetter(terms, getLocale()).flatMap((group) => group.terms), [])
  const hits = useMemo(() => search(sorted, query, getLocale()), [sorted, query])
  const toFirst = (event: FormEvent) => {
    event.preventDefault()
    keepQuery() // who goes on to a figure comes back to it
    page.current?.querySelector<HTMLElement>('dd a')?.focus()
  }
  const showAll = () => {
    setQuery('')
    field.current?.focus()
  }
  return (
    <div ref={page} className={`${plain.page} ${styles.page}`}>
      <h1>{m.app_glossary()}</h1>
      <p className={styles.lead}>{m.glossary_lead()}</p>
      <search>
        <form className={styles.desk} onSubmit={toFirst}>
          <label className={styles.field}>
            <span>{m.glossary_search()}</span>
            <input
              ref={field}
              type="search"
              value={query}
              placeholder={m.glossary_hint()}
              autoComplete="off"
              spellCheck="false"
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
            />
          </label>
          {!isAsked && (
            <Choice
              label={m.glossary_order()}
              value={order}
              options={[
                { id: 'letter', label: m.glossary_by_letter() },
                { id: 'chapter', label: m.glossary_by_chapter() },
              ]}
              onChange={(id) => setOrder(id === 'chapter' ? 'chapter' : 'letter')}
            />
          )}
          <p className={styles.count} role="status">
            {m.glossary_count({ n: hits.length })}
          </p>
        </form>
      </search>
      {isAsked ? <Found query={query} hits={hits} onAll={showAll} /> : <AllWords order={order} />}
    </div>
  )
}
