import { useEffect, useId, useRef, useState } from 'react'
import { m } from '../i18n'
import type { Run } from '../sim/scenario'
import { actions, outcomeOf, store } from '../store'
import { Attempts } from './Attempts'
import css from './course.module.css'
import { useDesk } from './desk'
import { type Attempt, attemptOf, isPassed, passedDays, starsOf } from './judge'
import type { Challenge as Task } from './lesson'
import { openingOf, runningFigure, sessionOf } from './runs'

/** Judges a run day by day, and tells after each how far it has come; stopped by the signal. */
async function judge(task: Task, run: Run, options: Watch): Promise<Attempt | null> {
  const days = []
  for (const seed of task.seeds) {
    days.push(await outcomeOf({ ...run, seed }))
    if (options.signal.aborted) return null
    options.onDay(days.length)
  }
  return attemptOf(task, run, days)
}

interface Watch {
  readonly signal: AbortSignal
  readonly onDay: (done: number) => void
}

/** Judges the run that stands in the figure now. */
function useJudge(task: Task, runNow: () => Run) {
  const { lesson } = useDesk()
  const [attempts, setAttempts] = useState<readonly Attempt[]>([])
  const [done, setDone] = useState<number | null>(null)
  const working = useRef<AbortController | null>(null)
  useEffect(() => () => working.current?.abort(), [])
  const start = async () => {
    const control = new AbortController()
    working.current = control
    setDone(0)
    const attempt = await judge(task, runNow(), { signal: control.signal, onDay: setDone })
    if (attempt === null) return
    setDone(null)
    setAttempts((before) => [...before, attempt])
    actions.award(`${lesson.id}-${task.id}`, starsOf(task, attempt))
  }
  const stop = () => {
    working.current?.abort()
    setDone(null)
  }
  return { attempts, done, start: () => void start(), stop }
}

function Result({ task, attempt }: { readonly task: Task; readonly attempt: Attempt }) {
  const words = { passed: passedDays(attempt), total: task.seeds.length, needed: task.needed }
  return (
    <p>
      <strong>
        {isPassed(task, attempt)
          ? m.course_challenge_passed(words)
          : m.course_challenge_missed(words)}
      </strong>
    </p>
  )
}

/** A task on a figure, judged by running what the reader has built on days not seen before. */
export function Challenge({ id }: { readonly id: string }) {
  const { lesson } = useDesk()
  const title = useId()
  const task = lesson.challenges.find((it) => it.id === id)
  if (!task) throw new Error(`${lesson.id} has no challenge ${id}`)
  const figure = runningFigure(lesson, task.figure)
  const runNow = () =>
    store.getState().sessions[sessionOf(lesson, figure.id)]?.lanes[0] ??
    openingOf(lesson, figure)[0]
  const { attempts, done, start, stop } = useJudge(task, runNow)
  const last = attempts.at(-1)
  return (
    <section className={css.challenge} aria-labelledby={title}>
      <h3 id={title}>{m.course_challenge_title()}</h3>
      {task.brief.map((text) => (
        <p key={text()}>{text()}</p>
      ))}
      <ul>
        {task.goals.map((goal) => (
          <li key={goal.id}>{goal.text()}</li>
        ))}
      </ul>
      <p>
        <button type="button" className={css.action} disabled={done !== null} onClick={start}>
          {m.course_challenge_judge({ total: task.seeds.length })}
        </button>
        {done !== null && (
          <>
            {' '}
            <progress max={task.seeds.length} value={done} aria-labelledby={title} />{' '}
            <button type="button" className={css.link} onClick={stop}>
              {m.course_challenge_stop()}
            </button>
          </>
        )}
      </p>
      <div role="status">{last && <Result task={task} attempt={last} />}</div>
      {last && <Attempts task={task} attempts={attempts} />}
    </section>
  )
}
