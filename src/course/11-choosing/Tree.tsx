// The tree as one walks it. The answers stand in the address, so that Back undoes one and a link
// carries them all; each answer is a link.
import { type RefObject, useEffect, useRef } from 'react'
import { formatNumber, m } from '../../i18n'
import { formatAddress, parseAddress, useCourse } from '../../store'
import { CopyButton } from './CopyButton'
import css from './choosing.module.css'
import { EndView } from './EndView'
import { Overview } from './Overview'
import { SeeLink } from './SeeLink'
import { type QuestionId, questions } from './tree'
import { type Reply, readWalk, type Step, writeWalk } from './walk'

const replies: readonly Reply[] = ['yes', 'no']

/** The address after these answers; what else it says stays. */
function useWalkTo(): (steps: readonly Pick<Step, 'reply'>[]) => string {
  const hash = useCourse((state) => state.hash)
  const { options } = parseAddress(hash)
  return (steps) =>
    formatAddress({
      route: { page: 'chapter', id: 'choosing', section: null },
      figure: null,
      runs: [],
      options: { ...options, walk: writeWalk(steps) },
    })
}

type WalkTo = ReturnType<typeof useWalkTo>

interface PassedProps {
  readonly step: Step
  readonly to: string // the address at which this question is open
}

/** A question that has its answer: what that means, and a way to change it. */
function Passed({ step, to }: PassedProps) {
  const question = questions[step.question]
  const { text, why } = question[step.reply]
  return (
    <li className={css.passed}>
      <p className={css.asked}>{question.text()}</p>
      <p>
        <strong>{m.choosing_answered({ answer: text() })}</strong> {why()}{' '}
        <a href={to} aria-label={m.choosing_change_of({ question: question.text() })}>
          {m.choosing_change()}
        </a>
      </p>
    </li>
  )
}

interface OpenProps {
  readonly id: QuestionId
  readonly steps: readonly Step[]
  readonly walkTo: WalkTo
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** The question that waits for an answer. */
function OpenQuestion({ id, steps, walkTo, heading }: OpenProps) {
  const question = questions[id]
  return (
    <li className={css.open}>
      <p className={css.count}>{m.choosing_progress({ number: formatNumber(steps.length + 1) })}</p>
      <h3 ref={heading} tabIndex={-1}>
        {question.text()}
      </h3>
      <p>
        {question.hint()} <SeeLink seen={question.seen} />
      </p>
      <p className={css.answers}>
        {replies.map((reply) => (
          <a key={reply} href={walkTo([...steps, { reply }])}>
            {question[reply].text()}
          </a>
        ))}
      </p>
    </li>
  )
}

/** After an answer the reader goes on at what it leads to; a shared walk opens where it ends. */
function useFollowed(walk: string, heading: RefObject<HTMLHeadingElement | null>) {
  const before = useRef<string | null>(null)
  useEffect(() => {
    const isFirst = before.current === null
    const isSame = before.current === walk
    before.current = walk
    if (isSame || (isFirst && walk === '')) return
    if (!isFirst) heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: isFirst ? 'center' : 'nearest' })
  }, [walk, heading])
}

/** The decision tree. */
export function Tree() {
  const text = useCourse(({ hash }) => parseAddress(hash).options.walk)
  const walk = readWalk(text)
  const { steps, question, end } = walk
  const walkTo = useWalkTo()
  const heading = useRef<HTMLHeadingElement>(null)
  useFollowed(writeWalk(steps), heading)
  return (
    <div className={css.tree}>
      <Overview walk={walk} />
      <ol className={css.walk}>
        {steps.map((step, place) => (
          <Passed key={step.question} step={step} to={walkTo(steps.slice(0, place))} />
        ))}
        {question && <OpenQuestion id={question} {...{ steps, walkTo, heading }} />}
      </ol>
      {end && <EndView key={end} id={end} heading={heading} />}
      {steps.length > 0 && (
        <p className={css.ways}>
          <a href={walkTo([])}>{m.choosing_again()}</a>
          <CopyButton
            text={() => location.href}
            label={m.choosing_copy_walk()}
            refused={m.choosing_uncopied()}
          />
        </p>
      )}
    </div>
  )
}
