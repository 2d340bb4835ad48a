import { chapterOf } from '../../course'
import type { Term } from '../../course/glossary'
import { isTermId } from '../../course/glossary'
import { glyphOf } from '../../course/glyphs'
import { formatNumber, getLocale, m } from '../../i18n'
import { hashOf } from '../../store'
import { spoken } from '../../ui/spoken'
import { tagOf } from '../locale'
import styles from './glossary.module.css'
import type { Hit } from './search'

interface SeenProps {
  readonly at: NonNullable<Term['seen']>
  readonly word: string
}

/** The way to the figure in which the thing is at work. */
function Seen({ at: [id, figure], word }: SeenProps) {
  const number = formatNumber(chapterOf(id)?.number ?? 0)
  const isNumbered = /^\d/.test(figure)
  return (
    <a href={hashOf({ page: 'chapter', id, section: `figure-${figure}` })}>
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
          <Seen at={term.seen} word={word} />
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
