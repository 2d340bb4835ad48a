import { useMemo } from 'react'
import { chapterOf, type LessonId } from '../../course'
import type { Lesson } from '../../course/lesson'
import { minutesOf } from '../../course/plan'
import { formatNumber, m } from '../../i18n'
import { later } from '../../ui/later'
import { Loading } from '../Loading'
import { NotFound } from '../NotFound'
import { useTitle } from '../title'
import { Anew } from './Anew'
import type { Standing, Wish } from './channel'
import { HandCount } from './HandCount'
import { pictureOf } from './pictureOf'
import css from './presenter.module.css'
import { questionOf, type Step, stepsOf, titleOf } from './steps'
import { Timer } from './Timer'
import { useAnswer } from './useAnswer'
import { useClassKeys } from './useClassKeys'
import { useDesks } from './useDesks'
import { useLesson } from './useLesson'
import { usePlan } from './usePlan'
import { useWalls } from './useWalls'
import { WallLost, WallsTold } from './WallsTold'
import { isThere } from './walls'

const SECOND = 1_000_000

// They weigh what a figure weighs: words and buttons are there before them.
const Picture = later(
  () => import('./Pictures').then((it) => it.Picture),
  () => <div className={css.picture} />,
)

/** Moving over it moves a light over the wall. */
function Pad({ wish }: { readonly wish: (one: Wish) => void }) {
  const follow = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const part = (value: number) => Math.min(1, Math.max(0, value))
    wish({
      do: 'light',
      at: {
        x: part((event.clientX - box.left) / box.width),
        y: part((event.clientY - box.top) / box.height),
      },
    })
  }
  return (
    <div
      className={css.pad}
      onPointerMove={follow}
      onPointerLeave={() => wish({ do: 'light', at: null })}
    >
      {m.class_pad()}
    </div>
  )
}

interface NowProps {
  readonly lesson: Lesson
  readonly step: Step
  readonly standing: Standing
  readonly note: string | undefined
  readonly wish: (one: Wish) => void
}

/** The step on the wall, with its answers. */
function Now({ lesson, step, standing, note, wish }: NowProps) {
  const question = questionOf(step)
  const session = pictureOf(lesson, step.id)
  const answer = useAnswer({ lesson, step, isWanted: question !== null, session })
  return (
    <section className={css.now}>
      <h2>{titleOf(step)}</h2>
      {note && <p className={css.note}>{note}</p>}
      {step.kind === 'figure' && (
        <Picture key={step.id} lesson={lesson} figure={step.figure} of={standing} />
      )}
      {question && (
        <>
          {step.kind === 'figure' && <p className={css.asks}>{question.ask}</p>}
          <HandCount
            question={question}
            hands={standing.hands[step.id] ?? []}
            answer={answer}
            hasReasons
            onHand={(option, by) => wish({ do: 'hand', option, by })}
          />
          <button
            type="button"
            disabled={!standing.hands[step.id]?.some((count) => count > 0)}
            onClick={() => wish({ do: 'clear' })}
          >
            {m.class_clear()}
          </button>
          <p role="status">
            {answer === null && m.course_predict_computing()}
            {answer?.measured && m.class_measured({ value: answer.measured })}
          </p>
        </>
      )}
    </section>
  )
}

/** The step that comes next: its figure as it opens. */
function Then({ lesson, next }: { readonly lesson: Lesson; readonly next: Step | undefined }) {
  return (
    <section>
      <h2>{m.class_then()}</h2>
      <p>{next ? titleOf(next) : m.class_last()}</p>
      {next?.kind === 'figure' && <Picture key={next.id} lesson={lesson} figure={next.figure} />}
    </section>
  )
}

type ButtonsProps = Pick<NowProps, 'standing' | 'wish'> & {
  readonly hasQuestion: boolean
  readonly isLast: boolean
}

function Buttons({ standing, wish, hasQuestion, isLast }: ButtonsProps) {
  const { step, isPlaying, isRevealed, isBlank, at, hasRest } = standing
  return (
    <div className={css.acts}>
      <button
        type="button"
        disabled={step === 0}
        onClick={() => wish({ do: 'go', step: Math.max(0, step - 1) })}
      >
        ← {m.class_key_back()}
      </button>
      <button type="button" disabled={isLast} onClick={() => wish({ do: 'go', step: step + 1 })}>
        {m.class_key_next()} →
      </button>
      {hasRest && (
        <button type="button" onClick={() => wish({ do: 'on' })}>
          ↓ {m.class_rest()}
        </button>
      )}
      <button type="button" aria-pressed={isPlaying} onClick={() => wish({ do: 'play' })}>
        {isPlaying ? m.class_pause() : m.class_play()}{' '}
        <span>{m.class_seconds({ seconds: formatNumber(Math.floor(at / SECOND)) })}</span>
      </button>
      <button type="button" onClick={() => wish({ do: 'restart' })}>
        {m.class_key_restart()}
      </button>
      {hasQuestion ? (
        <button type="button" aria-pressed={isRevealed} onClick={() => wish({ do: 'reveal' })}>
          {isRevealed ? m.class_hide() : m.class_reveal()}
        </button>
      ) : (
        <button type="button" disabled>
          {m.class_reveal_none()}
        </button>
      )}
      <button type="button" aria-pressed={isBlank} onClick={() => wish({ do: 'blank' })}>
        {m.class_key_blank()}
      </button>
    </div>
  )
}

interface DeskProps extends Pick<NowProps, 'lesson' | 'standing' | 'wish'> {
  readonly id: LessonId
}

function Desk({ lesson, id, standing, wish }: DeskProps) {
  const steps = useMemo(() => stepsOf(lesson), [lesson])
  const plan = usePlan(id)
  const step = steps[Math.min(standing.step, steps.length - 1)]
  const next = steps[standing.step + 1]
  useClassKeys({
    hand: (option, by) => wish({ do: 'hand', option, by }),
    act(act) {
      if (act === 'on') wish({ do: 'on' })
      else if (act === 'next') wish({ do: 'go', step: standing.step + 1 })
      else if (act === 'back') wish({ do: 'go', step: Math.max(0, standing.step - 1) })
      else if (act === 'play' || act === 'restart' || act === 'reveal' || act === 'blank')
        wish({ do: act })
    },
  })
  return (
    <div className={css.desk}>
      <div>
        <p className={css.place}>
          {m.class_step({ step: formatNumber(standing.step + 1), of: formatNumber(steps.length) })}
        </p>
        <Buttons
          standing={standing}
          wish={wish}
          hasQuestion={questionOf(step) !== null}
          isLast={standing.step >= steps.length - 1}
        />
        <Now
          lesson={lesson}
          step={step}
          standing={standing}
          note={plan?.notes[step.id]}
          wish={wish}
        />
      </div>
      <div>
        <Timer
          planned={plan && minutesOf(plan)}
          began={standing.began}
          onRestart={() => wish({ do: 'clock' })}
        />
        <Then lesson={lesson} next={next} />
        <Pad wish={wish} />
        <Anew onAnew={() => wish({ do: 'anew' })} />
        {plan && plan.misconceptions.length > 0 && (
          <section>
            <h2>{m.class_misconceptions()}</h2>
            <dl>
              {plan.misconceptions.map(({ says, answer }) => (
                <div key={says}>
                  <dt>{says}</dt>
                  <dd>{answer}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </div>
  )
}

/** The teacher's window: what is on the wall, what to say to it, what comes next. */
export function Presenter({ id }: { readonly id: string }) {
  const chapter = chapterOf(id)
  const lesson = useLesson(id)
  const { walls, wish, choose } = useWalls(id)
  const standing = walls.last
  const others = useDesks(id)
  useTitle(chapter ? m.class_presenter_of({ chapter: chapter.question() }) : null)
  if (!chapter || lesson === null) return <NotFound path={`presenter/${id}`} />
  return (
    <div className={css.page}>
      <h1>{chapter.question()}</h1>
      <p role="status" className={css.others}>
        {others > 0 && m.class_desks({ count: formatNumber(others + 1) })}
      </p>
      {isThere(walls, id) || <WallLost walls={walls} chapter={id} />}
      <WallsTold walls={walls} chapter={id} onChoose={choose} />
      {standing && !lesson && <Loading />}
      {standing && lesson && (
        <div inert={!isThere(walls, id)} className={css.held}>
          <Desk lesson={lesson} id={chapter.id} standing={standing} wish={wish} />
        </div>
      )}
    </div>
  )
}
