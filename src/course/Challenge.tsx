import { useEffect, useId, useRef, useState } from 'react'
import { m } from '../i18n'
import type { Run } from '../sim/scenario'
import { actions, store, type TriedPlan } from '../store'
import { type Source, sourceOf, useFound } from '../ui/later'
import { Attempts } from './Attempts'
import css from './course.module.css'
import { DayStrip } from './DayStrip'
import { useDesk } from './desk'
import { runningFigure, sessionOf } from './figures'
import { type Attempt, judge, reachedBy, starsOf, tallyOf } from './judge'
import type { Lesson, Challenge as Task } from './lesson'
import { openingOf } from './runs'
import { saidOf } from './together'
import { useTried, withTried } from './useTried'

/** Judges the run that stands in the figure now. */
function useJudge(task: Task, runNow: () => Run) {
  const { lesson } = useDesk()
  const [last, setLast] = useState<Attempt | null>(null)
  const [soFar, setSoFar] = useState<Attempt | null>(null)
  const working = useRef<AbortController | null>(null)
  useEffect(() => () => working.current?.abort(), [])
  const start = async () => {
    const control = new AbortController()
    working.current = control
    const onDay = (attempt: Attempt) => !control.signal.aborted && setSoFar(attempt)
    try {
      const run = runNow()
      const attempt = await judge(task, run, { signal: control.signal, onDay })
      if (attempt === null) return
      const id = `${lesson.id}-${task.id}`
      const tried = await withTried({ id, task }, attempt, run)
      setLast(attempt)
      actions.award(id, starsOf(task, attempt), { reached: reachedBy(id, attempt), tried })
    } finally {
      if (working.current === control) setSoFar(null)
    }
  }
  return { last, soFar, start: () => void start(), stop: () => working.current?.abort() }
}

/** Goal by goal: what all days that are known come to. */
function Wholes({ attempt }: { readonly attempt: Attempt }) {
  return (
    <dl className={css.strips}>
      {attempt.goals.map(({ goal, together }) => (
        <div key={goal.id}>
          <dt>{goal.name()}</dt>
          <dd>{together && saidOf(goal, together)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Goal by goal and in all: on which days it was reached. */
function Strips({ attempt }: { readonly attempt: Attempt }) {
  const { days, goals } = attempt
  if (goals.some(({ together }) => together)) return <Wholes attempt={attempt} />
  return (
    <dl className={css.strips}>
      {goals.map((one) => (
        <div key={one.goal.id}>
          <dt>{one.goal.name()}</dt>
          <dd>
            <DayStrip days={one.byDay} />
          </dd>
        </div>
      ))}
      {goals.length > 1 && (
        <div>
          <dt>{m.course_challenge_all()}</dt>
          <dd>
            <DayStrip days={days} />
          </dd>
        </div>
      )}
    </dl>
  )
}

const knownDays = ({ days }: Attempt): number => days.filter((day) => day !== null).length

function wordsFor(task: Task, attempt: Attempt): string {
  const { isByGoal, passed, total, needed } = tallyOf(task, attempt)
  if (!isByGoal) {
    const words = { passed, total, needed }
    return passed >= needed ? m.course_challenge_passed(words) : m.course_challenge_missed(words)
  }
  if (passed >= needed) return m.course_challenge_passed_goals({ total })
  return m.course_challenge_missed_goals({ passed, total })
}

function Result({ task, attempt }: { readonly task: Task; readonly attempt: Attempt }) {
  return (
    <p>
      <strong>{wordsFor(task, attempt)}</strong>
    </p>
  )
}

/** What has been tried, and the way back to each plan. */
function Tried({ task }: { readonly task: Task }) {
  const { tried, nameOf, take } = useTried(task)
  const [taken, setTaken] = useState<{ readonly of: typeof tried; readonly text: string } | null>(
    null,
  )
  const onTake = async (plan: TriedPlan) => {
    const words = (await take(plan)) ? m.course_challenge_taken : m.course_challenge_not_taken
    setTaken({ of: tried, text: words({ plan: nameOf(plan) }) })
  }
  return (
    <>
      {tried.length > 0 && (
        <Attempts {...{ task, tried, nameOf }} onTake={(plan) => void onTake(plan)} />
      )}
      <div role="status">{taken?.of === tried && <p>{taken.text}</p>}</div>
    </>
  )
}

const known = new WeakMap<Lesson, Source<readonly Task[]>>()

function useTask(id: string): Task | null {
  const { lesson } = useDesk()
  const source = known.get(lesson) ?? sourceOf(lesson.challenges)
  known.set(lesson, source)
  const tasks = useFound(source)
  const task = tasks?.find((it) => it.id === id) ?? null
  if (tasks && !task) throw new Error(`${lesson.id} has no challenge ${id}`)
  return task
}

/** A task on a figure, judged by running what the reader has built on days not seen before. */
export function Challenge({ id }: { readonly id: string }) {
  const task = useTask(id)
  return task && <Posed task={task} />
}

function Posed({ task }: { readonly task: Task }) {
  const { lesson } = useDesk()
  const title = useId()
  const total = task.seeds.length
  const figure = runningFigure(lesson, task.figure)
  const runNow = () =>
    store.getState().sessions[sessionOf(lesson, figure.id)]?.lanes[0] ??
    openingOf(lesson, figure)[0]
  const { last, soFar, start, stop } = useJudge(task, runNow)
  const shown = soFar ?? last
  return (
    // A chapter may have several: each is named by what it asks, too.
    <section className={css.challenge} aria-labelledby={`${title} ${title}-asks`}>
      <h3 id={title}>{m.course_challenge_title()}</h3>
      {task.brief.map((text, place) => (
        <p key={text()} id={place === 0 ? `${title}-asks` : undefined}>
          {text()}
        </p>
      ))}
      <ul>
        {task.goals.map((goal) => (
          <li key={goal.id}>{goal.text()}</li>
        ))}
      </ul>
      <p>
        {/* One button: whoever has pressed it keeps the focus, and stops what it has begun. */}
        <button type="button" className={css.action} onClick={soFar ? stop : start}>
          {soFar ? m.course_challenge_stop() : m.course_challenge_judge({ total })}
        </button>{' '}
        {soFar && <progress max={total} value={knownDays(soFar)} aria-labelledby={title} />}
      </p>
      {shown && <Strips attempt={shown} />}
      <div role="status">{!soFar && last && <Result task={task} attempt={last} />}</div>
      <Tried task={task} />
    </section>
  )
}
