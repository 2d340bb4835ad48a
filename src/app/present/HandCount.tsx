import { formatNumber, m } from '../../i18n'
import css from './present.module.css'
import type { Question } from './steps'
import type { Answer } from './useAnswer'

interface HandCountProps {
  readonly question: Question
  readonly hands: readonly number[]
  readonly answer: Answer | null
  /** The reasons stand beside the answers. */
  readonly hasReasons?: boolean
  readonly onHand: (option: number, by: 1 | -1) => void
}

/** A question and the hands raised for each answer; what is true is told once it is revealed. */
export function HandCount({ question, hands, answer, hasReasons, onHand }: HandCountProps) {
  const most = Math.max(1, ...hands)
  return (
    <ol className={css.hands}>
      {question.options.map(({ id, text, why }, place) => {
        const count = hands[place] ?? 0
        const isTrue = answer?.right.includes(id) ?? false
        return (
          <li key={id} data-true={isTrue || undefined} data-told={answer ? '' : undefined}>
            <div className={css.option}>
              <kbd>{place + 1}</kbd>
              <span className={css.words}>
                {text()}
                {isTrue && <strong className={css.truth}> {m.class_true()}</strong>}
              </span>
              <button
                type="button"
                aria-label={m.class_hand_less({ answer: text() })}
                disabled={count === 0}
                onClick={() => onHand(place, -1)}
              >
                −
              </button>
              <output aria-label={m.class_hands_of({ answer: text() })}>
                {formatNumber(count)}
              </output>
              <button
                type="button"
                aria-label={m.class_hand_more({ answer: text() })}
                onClick={() => onHand(place, 1)}
              >
                +
              </button>
            </div>
            <div className={css.bar} aria-hidden="true">
              <i style={{ width: `${(100 * count) / most}%` }} />
            </div>
            {(hasReasons || isTrue) && <p className={css.reason}>{why()}</p>}
          </li>
        )
      })}
    </ol>
  )
}
