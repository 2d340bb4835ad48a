// The briefs as one answers them. The last proposal for each is kept with the other answers of the
// course.
import { formatNumber, m } from '../../i18n'
import { actions, useProgress } from '../../store'
import course from '../course.module.css'
import { type Brief, briefs, type Proposal } from './briefs'
import css from './choosing.module.css'
import { SeeLink } from './SeeLink'

const keyOf = ({ id }: Brief): string => `choosing-brief-${id}`

const useProposed = (): ((brief: Brief) => Proposal | undefined) => {
  const answers = useProgress((progress) => progress.answers)
  return (brief) => brief.proposals.find(({ id }) => id === answers[keyOf(brief)])
}

const verdictOf = ({ holds }: Proposal): string =>
  holds ? m.choosing_brief_holds() : m.choosing_brief_breaks()

interface OneProps {
  readonly brief: Brief
  readonly number: number
  readonly proposed: Proposal | undefined
}

function One({ brief, number, proposed }: OneProps) {
  return (
    <li className={css.brief} data-brief={brief.id}>
      <p className={css.count}>{m.choosing_brief_title({ number: formatNumber(number) })}</p>
      <p className={css.said}>{brief.text()}</p>
      <fieldset className={course.options}>
        <legend>{m.choosing_brief_propose()}</legend>
        {brief.proposals.map(({ id, text }) => (
          <button
            key={id}
            type="button"
            aria-pressed={proposed?.id === id}
            onClick={() => actions.answer(keyOf(brief), id)}
          >
            {text()}
          </button>
        ))}
      </fieldset>
      <p role="status">
        {proposed && <strong>{verdictOf(proposed)}</strong>} {proposed?.reply()}{' '}
        {proposed && <SeeLink seen={proposed.seen} />}
      </p>
    </li>
  )
}

/** The three briefs. */
export function Briefs() {
  const proposedFor = useProposed()
  const held = briefs.filter((brief) => proposedFor(brief)?.holds).length
  return (
    <div className={css.briefs}>
      <ol>
        {briefs.map((brief, place) => (
          <One key={brief.id} brief={brief} number={place + 1} proposed={proposedFor(brief)} />
        ))}
      </ol>
      <p role="status">
        {held === briefs.length
          ? m.choosing_briefs_done()
          : m.choosing_briefs_count({ n: formatNumber(held) })}
      </p>
    </div>
  )
}
