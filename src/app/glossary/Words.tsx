import { chapterOf } from '../../course'
import type { Term } from '../../course/glossary'
import { isTermId } from '../../course/glossary'
import { glyphOf } from '../../course/glyphs'
import { formatNumber, getLocale, m } from '../../i18n'
import { spoken } from '../../ui/spoken'
import { hashForTerm } from '../instants/asked'
import { tagOf } from '../locale'
import styles from './glossary.module.css'
import type { Hit } from './search'

interface SeenProps {
  readonly id: string
  readonly at: NonNullable<Term['seen']>
  readonly word: string
}

/** The way to the figure in which the thing is at work. */
function Seen({ id, at, word }: SeenProps) {
  const [chapter, figure] = at
  const number = formatNumber(chapterOf(chapter)?.number ?? 0)
  const isNumbered = /^\d/.test(figure)
  return (
    <a href={isTermId(id) ? hashForTerm(id, at) : undefined}>
      {isNumbered ? m.glossary_figure({ figure }) : m.glossary_in_chapter({ number })}
      <span className={spoken}> {word}</span>
    </a>
  )
}

function Word({ hit }: { readonly hit: Hit }) {
  const [id, term] = hit.named
  const mine = getLocale()
  const theirs = mine === 'en' ? 'zh' : 'en'
  const [word, meaning] = term[mine]
  const [other, otherMeaning] = term[theirs]
  return (
    <div className={styles.word}>
      <dt>
        <span>
          {word}
          {isTermId(id) && glyphOf(id)}
        </span>
        <span lang={tagOf(theirs)}>{other}</span>
      </dt>
      <dd>
        {meaning}
        {hit.isOther && <span lang={tagOf(theirs)}>{otherMeaning}</span>}
      </dd>
      {term.seen && (
        <dd>
          <Seen id={id} at={term.seen} word={word} />
        </dd>
      )}
    </div>
  )
}

/** Words, each beside that of the other language, with its meaning and its figure. */
export function Words({ hits }: { readonly hits: readonly Hit[] }) {
  return (
    <dl className={styles.words}>
      {hits.map((hit) => (
        <Word key={hit.named[0]} hit={hit} />
      ))}
    </dl>
  )
}
