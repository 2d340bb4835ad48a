import { type ChapterEntry, chapters } from '../../course'
import { formatNumber, m } from '../../i18n'
import { hashOf } from '../../store'
import { spoken } from '../../ui/spoken'
import { useTitle } from '../title'
import { Drawing } from './Drawing'
import { Hero } from './Hero'
import styles from './home.module.css'
import { QUESTION_SIZE, questionDrawings } from './questions'
import { GoOn, Trail } from './Trail'
import { coursePage, hostPage, USE_SIZE, wallPage } from './uses'

function Question({ chapter }: { readonly chapter: ChapterEntry }) {
  const { id, number, question, topic, minutes, status } = chapter
  return (
    <li data-status={status}>
      <a href={hashOf({ page: 'chapter', id, section: null })}>
        <span className={styles.number}>{formatNumber(number)}</span>
        <Drawing size={QUESTION_SIZE} strokes={questionDrawings[id]} />
        <span>
          <b>{question()}</b>
          <small>
            {status === 'ready'
              ? m.home_topic_minutes({ topic: topic(), minutes: formatNumber(minutes) })
              : m.home_topic_to_come({ topic: topic() })}
          </small>
          <Trail chapter={chapter} />
        </span>
      </a>
    </li>
  )
}

function Questions() {
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{m.home_questions()}</h2>
      <ol className={styles.questions}>
        {chapters.map((chapter) => (
          <Question key={chapter.id} chapter={chapter} />
        ))}
      </ol>
    </section>
  )
}

/** What somebody pastes to have a panel in their own page. */
function embedSnippet(): string {
  const page = new URL(hashOf({ page: 'panel', id: 'one-or-three' }), document.baseURI).href
  const title = m.panel_one_or_three()
  return `<iframe src="${page}" title="${title}" width="100%" height="860" loading="lazy"></iframe>`
}

function Uses() {
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{m.home_uses()}</h2>
      <ul className={styles.uses}>
        <li>
          <Drawing size={USE_SIZE} strokes={coursePage} />
          <h3>{m.home_use_course()}</h3>
          <p>{m.home_use_course_how()}</p>
        </li>
        <li>
          <Drawing size={USE_SIZE} strokes={hostPage} />
          <h3>{m.home_use_embed()}</h3>
          <p>{m.home_use_embed_how()}</p>
          <code>{embedSnippet()}</code>
        </li>
        <li>
          <Drawing size={USE_SIZE} strokes={wallPage} />
          <h3>{m.home_use_class()}</h3>
          <p>{m.home_use_class_how()}</p>
        </li>
      </ul>
    </section>
  )
}

/** The first page: what the course is, at a glance. */
export function Home() {
  useTitle(null)
  return (
    <div className={styles.home}>
      <div className={styles.opening}>
        <h1>
          {m
            .home_title()
            .split('\n')
            .map((line) => (
              <span key={line}>{line}</span>
            ))}
        </h1>
        <p className={styles.lead}>{m.home_lead()}</p>
        <GoOn />
      </div>
      <section aria-labelledby="hero">
        <h2 id="hero" className={spoken}>
          {m.home_hero_title()}
        </h2>
        <Hero />
      </section>
      <Questions />
      <Uses />
    </div>
  )
}
