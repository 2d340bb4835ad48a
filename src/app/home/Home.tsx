import { chapters } from '../../course'
import { formatNumber, m } from '../../i18n'
import { hashOf, useProgress } from '../../store'
import { useTitle } from '../title'
import { Hero } from './Hero'
import styles from './home.module.css'

function Questions() {
  const read = useProgress((progress) => progress.read)
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{m.home_questions()}</h2>
      <ol className={styles.questions}>
        {chapters.map(({ id, number, question, topic, minutes, status }) => (
          <li key={id} data-status={status}>
            <span className={styles.number}>{formatNumber(number)}</span>
            <div>
              <a href={hashOf({ page: 'chapter', id, section: null })}>{question()}</a>
              <p>
                {status === 'ready'
                  ? m.home_topic_minutes({ topic: topic(), minutes: formatNumber(minutes) })
                  : m.home_topic_to_come({ topic: topic() })}
                {read.includes(id) && <span>{m.home_read()}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Uses() {
  const snippet = '<iframe src="…/#/panel/one-or-three" width="100%" height="640"></iframe>'
  return (
    <section aria-labelledby="uses">
      <h2 id="uses">{m.home_uses()}</h2>
      <ul className={styles.uses}>
        <li>
          <h3>{m.home_use_course()}</h3>
          <p>{m.home_use_course_how()}</p>
        </li>
        <li>
          <h3>{m.home_use_embed()}</h3>
          <p>{m.home_use_embed_how()}</p>
          <code>{snippet}</code>
        </li>
        <li>
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
        <h1>{m.home_title()}</h1>
        <p className={styles.lead}>{m.home_lead()}</p>
        <a className={styles.start} href={hashOf({ page: 'chapter', id: 'why', section: null })}>
          {m.home_start()}
        </a>
      </div>
      <Hero />
      <Questions />
      <Uses />
      <footer className={styles.footer}>
        <p>{m.home_footer()}</p>
        <p>{m.home_credit()}</p>
      </footer>
    </div>
  )
}
