import { useState } from 'react'
import { progressIn } from '../../course/progress'
import { formatNumber, m } from '../../i18n'
import { hashOf, type Progress } from '../../store'
import { checkedIn, playedIn, type Said, saidIn, type Tried, triedIn } from './facts'
import type { Taken } from './lessons'
import styles from './record.module.css'

const STARS = 3 // at most, for a challenge

const of = (count: number, all: number) => ({ count: formatNumber(count), all: formatNumber(all) })

function Predictions({ said, chapter }: { readonly said: readonly Said[]; chapter: string }) {
  if (said.length === 0) return null
  return (
    <table className={styles.said}>
      <thead>
        <tr>
          <th scope="col">{m.record_asked()}</th>
          <th scope="col">{m.record_said()}</th>
          <th scope="col">{m.record_happened()}</th>
        </tr>
      </thead>
      <tbody>
        {said.map(({ figure, question, answer, happened, isRight }) => (
          <tr key={figure}>
            <th scope="row">
              <a href={hashOf({ page: 'chapter', id: chapter, section: `figure-${figure}` })}>
                {question}
              </a>
            </th>
            <td data-label={m.record_said()}>{answer ?? m.record_skipped()}</td>
            <td data-label={m.record_happened()}>
              {happened === null && m.record_open()}
              {happened !== null && (isRight ? m.record_as_said({ happened }) : happened)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Challenge({ tried }: { readonly tried: Tried }) {
  const { brief, stars, attempts, goals } = tried
  return (
    <div className={styles.tried}>
      <h4>{m.record_challenge({ brief })}</h4>
      <p>{m.home_trail_challenge({ ...of(stars, STARS), attempts: formatNumber(attempts) })}</p>
      {goals.length > 0 && (
        <ul>
          {goals.map(({ name, goal, reached }) => (
            <li key={name}>{m.record_goal({ name, reached, goal })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Chapter({ taken, progress }: { readonly taken: Taken; progress: Progress }) {
  const { chapter, lesson } = taken
  const figures = playedIn(lesson, progress)
  const checks = checkedIn(lesson, progress)
  const minutes = Math.round(progressIn(chapter, progress).spent / 60)
  const head = m.glossary_chapter({
    number: formatNumber(chapter.number),
    topic: chapter.question(),
  })
  return (
    <section className={styles.chapter} aria-label={head}>
      <h3>{head}</h3>
      <p className={styles.counts}>
        {m.home_trail_played(of(figures.played, figures.all))}
        {m.home_trail_between()}
        {m.record_checks({
          ...of(checks.answered, checks.all),
          right: formatNumber(checks.right),
        })}
        {minutes > 0 &&
          m.home_trail_between() +
            m.record_spent({
              minutes: formatNumber(minutes),
              planned: formatNumber(chapter.minutes),
            })}
      </p>
      <Predictions said={saidIn(lesson, progress)} chapter={chapter.id} />
      {triedIn(taken, progress).map((one) => (
        <Challenge key={one.id} tried={one} />
      ))}
    </section>
  )
}

/** The name that the reader types for the paper; nobody keeps it. */
function Name() {
  const [name, setName] = useState('')
  return (
    <>
      <label className={styles.name}>
        <span>{m.record_name()}</span>
        <input
          type="text"
          value={name}
          maxLength={80}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
        <button type="button" onClick={() => window.print()}>
          {m.record_print()}
        </button>
      </label>
      {name.trim() !== '' && <p className={styles.printed}>{name.trim()}</p>}
    </>
  )
}

interface ReportProps {
  readonly all: readonly Taken[]
  readonly progress: Progress
}

/** Everything that was said and done, chapter by chapter: to be read, and to be printed. */
export function Report({ all, progress }: ReportProps) {
  const said = all.flatMap(({ lesson }) => saidIn(lesson, progress))
  const judged = said.filter(({ answer, happened }) => answer !== null && happened !== null)
  const tried = all.flatMap((taken) => triedIn(taken, progress))
  const stars = tried.reduce((sum, one) => sum + one.stars, 0)
  const right = judged.filter(({ isRight }) => isRight).length
  return (
    <section className={styles.report} aria-labelledby="report">
      <h2 id="report">{m.record_report()}</h2>
      <Name />
      <p className={styles.sum}>
        {[
          judged.length > 0 && m.home_trail_right(of(right, judged.length)),
          tried.length > 0 && m.record_stars(of(stars, STARS * tried.length)),
        ]
          .filter((part) => part !== false)
          .join(m.home_trail_between())}
      </p>
      {all.map((taken) => (
        <Chapter key={taken.chapter.id} taken={taken} progress={progress} />
      ))}
      <p className={styles.foot}>{m.record_foot()}</p>
    </section>
  )
}
