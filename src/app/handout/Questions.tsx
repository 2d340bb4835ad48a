import { m } from '../../i18n'
import type { Question } from '../present/steps'
import css from './handout.module.css'

/** A question with boxes to tick, and room for the reason. */
export function Questions({ question, of }: { readonly question: Question; readonly of: string }) {
  return (
    <div className={css.question}>
      <p className={css.ask}>
        <b>{of}</b> {question.ask}
      </p>
      <ul className={css.options}>
        {question.options.map(({ id, text }) => (
          <li key={id}>
            <i aria-hidden="true" />
            {text()}
          </li>
        ))}
      </ul>
      <p className={css.because}>
        <span>{m.handout_because()}</span>
        <i aria-hidden="true" />
      </p>
    </div>
  )
}
