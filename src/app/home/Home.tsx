import { useRef } from 'react'
import { type ChapterEntry, chapters } from '../../course'
import { formatNumber, m } from '../../i18n'
import { hashOf } from '../../store'
import { later } from '../../ui/later'
import { useNear } from '../../ui/near'
import { spoken } from '../../ui/spoken'
import { useTitle } from '../title'
import { Hero } from './Hero'
import styles from './home.module.css'
import { GoOn, Sum, Trail } from './Trail'

/** The place of a picture that has not come. */
const Blank = () => <svg width={136} height={54} viewBox="0 0 136 54" aria-hidden="true" />

// Below the fold: they come as the reader does.
const Picture = later(() => import('./Picture').then((it) => it.Picture), Blank)
const Uses = later(() => import('./Uses').then((it) => it.Uses))

interface QuestionProps {
  readonly chapter: ChapterEntry
  readonly isNear: boolean
}

function Question({ chapter, isNear }: QuestionProps) {
  const { id, number, question, topic, minutes, status } = chapter
  return (
    <li data-status={status}>
      <a href={hashOf({ page: 'chapter', id, section: null })}>
        <span className={styles.number}>{formatNumber(number)}</span>
        {isNear ? <Picture of={id} /> : <Blank />}
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
  const section = useRef<HTMLElement>(null)
  const isNear = useNear(section, '300px')
  return (
    <section ref={section} aria-labelledby="questions">
      <h2 id="questions">{m.home_questions()}</h2>
      <Sum />
      <ol className={styles.questions}>
        {chapters.map((chapter) => (
          <Question key={chapter.id} chapter={chapter} isNear={isNear} />
        ))}
      </ol>
      <p className={styles.rule}>{m.home_minutes_rule()}</p>
    </section>
  )
}

/** Far down: it comes as the reader does. */
function Below() {
  const place = useRef<HTMLDivElement>(null)
  const isNear = useNear(place)
  return (
    <div ref={place} className={styles.below}>
      {isNear && <Uses />}
    </div>
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
      <Below />
    </div>
  )
}
