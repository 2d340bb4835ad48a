import type { ReactNode } from 'react'
import css from './course.module.css'
import type { PredictionOption } from './lesson'

/** The answers to a question, of which one is chosen. */
export function Options(props: {
  readonly question: string // id of the element that asks
  readonly options: readonly PredictionOption[]
  readonly chosen: string | null
  readonly isFixed?: boolean
  readonly onChoose: (id: string) => void
  readonly children?: ReactNode // another way on
}) {
  return (
    <fieldset aria-labelledby={props.question} className={css.options}>
      {props.options.map(({ id, text }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === props.chosen}
          disabled={props.isFixed && id !== props.chosen}
          onClick={() => props.onChoose(id)}
        >
          {text()}
        </button>
      ))}
      {props.children}
    </fieldset>
  )
}
