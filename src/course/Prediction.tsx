import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { m } from '../i18n'
import { actions, useProgress } from '../store'
import css from './course.module.css'
import { useDesk } from './desk'
import { useDigits } from './digits'
import { sessionOf } from './figures'
import type { Prediction as Question } from './lesson'
import { Options } from './Options'
import { usePlayed, useSeed } from './outcome'
import { SKIPPED } from './progress'
import { type Found, measuredIn, verdictOn } from './verdict'

const DAYS = Array.from({ length: 20 }, (_, day) => day + 1)

/** Seeds, of the first twenty, whose run went the same way; null until all are known. */
function useShare(question: Question, happened: string): number | null {
  const { lesson } = useDesk()
  const [share, setShare] = useState<number | null>(null)
  useEffect(() => {
    let current = true
    void Promise.all(DAYS.map((seed) => verdictOn(lesson, question, seed))).then((all) => {
      if (current) setShare(all.filter((found) => found.happened === happened).length)
    })
    return () => {
      current = false
    }
  }, [lesson, question, happened])
  return share
}

function Verdict(props: { question: Question; chosen: string; found: Found }) {
  const { question, chosen, found } = props
  const share = useShare(question, found.happened)
  const option = (id: string) => question.options.find((it) => it.id === id)
  const [mine, real] = [option(chosen), option(found.happened)]
  const words = {
    answer: mine?.text() ?? '',
    happened: real?.text() ?? '',
    value: measuredIn(question, found),
  }
  const isSame = mine === real
  return (
    <>
      <p>
        <strong>
          {isSame && m.course_predict_same(words)}
          {!isSame && mine && m.course_predict_other(words)}
          {!isSame && !mine && m.course_predict_skipped(words)}
        </strong>{' '}
        {share !== null && m.course_predict_share({ share, total: DAYS.length })}
      </p>
      <details>
        <summary>{m.course_predict_why()}</summary>
        {mine && <p>{mine.why()}</p>}
        {!isSame && <p>{real?.why()}</p>}
      </details>
    </>
  )
}

function useFound(question: Question, isShown: boolean): Found | null {
  const { lesson } = useDesk()
  const seed = useSeed(question.figure)
  const wanted = useMemo(() => ({ lesson, question, seed }), [lesson, question, seed])
  const [known, setKnown] = useState<{ wanted: object; found: Found } | null>(null)
  useEffect(() => {
    if (!isShown) return
    let current = true
    void verdictOn(wanted.lesson, wanted.question, wanted.seed).then((found) => {
      if (!current) return
      setKnown({ wanted, found })
      actions.settle(sessionOf(wanted.lesson, wanted.question.figure), found.happened)
    })
    return () => {
      current = false
    }
  }, [isShown, wanted])
  return known?.wanted === wanted ? known.found : null
}

interface PendingProps {
  readonly isSkipped: boolean
  readonly onCompare: () => void
  readonly onChange: (() => void) | null
}

/** An answer waits for its run: the others fold away until the reader wants them back. */
function Pending({ isSkipped, onCompare, onChange }: PendingProps) {
  return (
    <p>
      {isSkipped ? m.course_predict_pending_skipped() : m.course_predict_pending()}{' '}
      <button type="button" className={css.link} onClick={onCompare}>
        {m.course_predict_reveal()}
      </button>
      {onChange && (
        <>
          {' '}
          <button type="button" className={css.link} onClick={onChange}>
            {isSkipped ? m.course_predict_answer() : m.course_predict_change()}
          </button>
        </>
      )}
    </p>
  )
}

/** A question before a figure plays. The answer is kept, and the run judges it. */
export function Prediction({ question }: { readonly question: Question }) {
  const { lesson } = useDesk()
  const asks = useId()
  const session = sessionOf(lesson, question.figure)
  const chosen = useProgress(({ predictions }) => predictions[session] ?? null)
  const isPlayed = usePlayed(session)
  const [isAsked, setAsked] = useState(false)
  const [isChanging, setChanging] = useState(false)
  // Three buttons go away when they are pressed; the focus goes to what comes of it.
  const told = useRef<HTMLDivElement>(null)
  const then = (act: () => void) => () => {
    act()
    told.current?.focus({ preventScroll: true })
  }
  // What has been compared once stays compared, also on another day.
  const isSettled = useProgress(({ verdicts }) => Object.hasOwn(verdicts, session))
  const isShown = chosen !== null && (isPlayed || isAsked || isSettled)
  const found = useFound(question, isShown)
  const choose = (option: string) => {
    setChanging(false)
    actions.predict(session, option)
  }
  const place = useDigits((digit) => {
    const option = question.options[digit - 1]
    if (option && !isShown) choose(option.id)
  })
  return (
    <div
      ref={place}
      className={css.prediction}
      data-kept={(chosen !== null && !isShown && !isChanging) || undefined}
      data-judged={isShown || undefined}
    >
      <p id={asks} className={css.lead}>
        {question.question()}
      </p>
      <Options
        question={asks}
        options={question.options}
        chosen={chosen}
        isFixed={isShown}
        onChoose={choose}
      >
        {chosen === null && (
          <button type="button" className={css.link} onClick={then(() => choose(SKIPPED))}>
            {m.course_predict_skip()}
          </button>
        )}
      </Options>
      <div ref={told} role="status" tabIndex={-1} className={css.verdict}>
        {chosen !== null && !isShown && (
          <Pending
            isSkipped={chosen === SKIPPED}
            onCompare={then(() => setAsked(true))}
            onChange={isChanging ? null : then(() => setChanging(true))}
          />
        )}
        {isShown && !found && <p>{m.course_predict_computing()}</p>}
        {isShown && found && <Verdict question={question} chosen={chosen} found={found} />}
      </div>
    </div>
  )
}
