// The whole tree at a glance: the questions from the top, the end to which each can lead, and in
// ink the way so far. Everything in it is said in the walk too.
import { m } from '../../i18n'
import css from './choosing.module.css'
import { type EndId, ends, type QuestionId, questions } from './tree'
import type { Walk } from './walk'

const order = Object.keys(questions) as QuestionId[]

const short: Readonly<Record<QuestionId, () => string>> = {
  spare: m.choosing_short_spare,
  read: m.choosing_short_read,
  'run-four': m.choosing_short_run_four,
  run: m.choosing_short_run,
  mesh: m.choosing_short_mesh,
  kube: m.choosing_short_kube,
  state: m.choosing_short_state,
  files: m.choosing_short_files,
}

const endsAt = (id: QuestionId): readonly EndId[] =>
  (['yes', 'no'] as const).flatMap((reply) => {
    const { next } = questions[id][reply]
    return next.startsWith('end:') ? [next.slice(4) as EndId] : []
  })

function Branch({ id, walk }: { readonly id: QuestionId; readonly walk: Walk }) {
  const isPassed = walk.steps.some(({ question }) => question === id)
  const state = walk.question === id ? 'open' : isPassed ? 'passed' : 'ahead'
  return (
    <li data-state={state} data-side={id === 'run-four' || undefined}>
      <span>{short[id]()}</span>
      {endsAt(id).map((end) => (
        <small key={end} data-reached={(walk.end === end && isPassed) || undefined}>
          {ends[end].name()}
        </small>
      ))}
    </li>
  )
}

/** The tree beside the walk. */
export const Overview = ({ walk }: { readonly walk: Walk }) => (
  <ol className={css.overview} aria-hidden="true">
    {order.map((id) => (
      <Branch key={id} id={id} walk={walk} />
    ))}
  </ol>
)
