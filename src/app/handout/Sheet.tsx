import { useMemo } from 'react'
import type { Lesson } from '../../course/lesson'
import type { LessonPlan } from '../../course/plan'
import { m } from '../../i18n'
import { courseAddress } from '../../panels/frame/snippets'
import { hashOf } from '../../store'
import { codeOf } from '../../ui/qr/code'
import { QrCode } from '../../ui/qr/QrCode'
import { spoken } from '../../ui/spoken'
import { questionOf, type Step, stepsOf, titleOf } from '../present/steps'
import { Answers } from './Answers'
import type { Paper } from './fit'
import css from './handout.module.css'
import { PaperFigure } from './PaperFigure'
import { Questions } from './Questions'

/** The folder that the course stands in. */
const base = () => new URL('./', document.baseURI).href

function Code({ link }: { readonly link: string }) {
  const code = useMemo(() => codeOf(link), [link])
  return (
    <span className={css.code}>
      <QrCode code={code} label={m.code_alt({ link })} />
    </span>
  )
}

interface SheetProps {
  readonly lesson: Lesson
  readonly plan: LessonPlan | null
  readonly chapter: string // id
  readonly title: string
  readonly number: string
  readonly paper: Paper
  readonly hasAnswers: boolean
}

/** Under what name a step is asked: the number of its figure, or its place among the checks. */
function namesOf(steps: readonly Step[]): readonly string[] {
  let checks = 0
  return steps.map((step) => {
    if (step.kind === 'figure') return /^\d/.test(step.id) ? step.id : ''
    checks += 1
    return m.handout_check({ number: String(checks) })
  })
}

function FigureOn({
  lesson,
  plan,
  paper,
  step,
  name,
  isFirst,
}: Pick<SheetProps, 'lesson' | 'plan' | 'paper'> & {
  readonly step: Extract<Step, { kind: 'figure' }>
  readonly name: string
  readonly isFirst: boolean
}) {
  const { figure } = step
  const question = questionOf(step)
  const link = courseAddress({ base: base(), panel: figure.panel, example: figure.example })
  return (
    <section className={css.figure}>
      <div className={css.caption}>
        <h3>
          {name && <span>{name}</span>} {titleOf(step)}
        </h3>
        <Code link={link} />
      </div>
      {question && <Questions question={question} of={m.handout_predict()} />}
      <PaperFigure {...{ lesson, figure, plan, paper, isFirst }} isAsked={question !== null} />
    </section>
  )
}

/** What is handed out: figures with their questions, checks, and the answers apart. */
export function Sheet(props: SheetProps) {
  const { lesson, plan, chapter, title, number, paper, hasAnswers } = props
  const steps = useMemo(() => stepsOf(lesson), [lesson])
  const names = namesOf(steps)
  const link = new URL(`./${hashOf({ page: 'chapter', id: chapter, section: null })}`, base()).href
  const named = steps.map((step, index) => ({ step, name: names[index] }))
  return (
    <>
      <header className={css.head}>
        <div>
          <p className={css.of}>{m.handout_of({ number })}</p>
          <h1>{title}</h1>
          <p className={css.who}>
            <span>{m.handout_name()}</span>
            <i aria-hidden="true" />
            <span>{m.handout_date()}</span>
            <i aria-hidden="true" />
          </p>
          <p className={css.link}>
            {m.handout_play()} <span>{link}</span>
          </p>
        </div>
        <Code link={link} />
      </header>
      <h2 className={spoken}>{m.handout_figures()}</h2>
      {named.map(({ step, name }, place) =>
        step.kind === 'figure' ? (
          <FigureOn
            key={`figure ${step.id}`}
            isFirst={place === 0}
            {...{ lesson, plan, paper, step, name }}
          />
        ) : null,
      )}
      <section className={css.checks}>
        <h2>{m.handout_checks()}</h2>
        {named.map(({ step, name }) => {
          const question = step.kind === 'check' ? questionOf(step) : null
          return question && <Questions key={step.id} question={question} of={name} />
        })}
      </section>
      {hasAnswers && (
        <Answers
          lesson={lesson}
          title={title}
          asked={named.filter(({ step }) => questionOf(step) !== null)}
        />
      )}
    </>
  )
}
