import { m } from '../../i18n'
import type { Wish } from './channel'
import { HandCount } from './HandCount'
import css from './present.module.css'
import { type Question, type Step, titleOf } from './steps'
import type { Answer } from './useAnswer'

interface SideProps {
  readonly step: Step
  readonly question: Question
  readonly hands: readonly number[]
  readonly isRevealed: boolean
  readonly answer: Answer | null
  readonly grant: (wish: Wish) => void
}

/** The question beside a figure, the hands, and the answer once it is revealed. */
export function Side({ step, question, hands, isRevealed, answer, grant }: SideProps) {
  return (
    <aside data-size="present" className={css.side} aria-label={m.class_hands()}>
      {question.ask !== titleOf(step) && <h3>{question.ask}</h3>}
      <HandCount
        question={question}
        hands={hands}
        answer={answer}
        onHand={(option, by) => grant({ do: 'hand', option, by })}
      />
      <div role="status">
        {isRevealed && !answer && <p>{m.course_predict_computing()}</p>}
        {answer?.measured && (
          <p className={css.measured}>{m.class_measured({ value: answer.measured })}</p>
        )}
      </div>
      <button
        type="button"
        className={css.reveal}
        aria-pressed={isRevealed}
        onClick={() => grant({ do: 'reveal' })}
      >
        {isRevealed ? m.class_hide() : m.class_reveal()}
      </button>
      {hands.some((count) => count > 0) && (
        <button type="button" className={css.clear} onClick={() => grant({ do: 'clear' })}>
          {m.class_clear()}
        </button>
      )}
    </aside>
  )
}
