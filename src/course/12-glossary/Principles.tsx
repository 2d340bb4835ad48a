import { m } from '../../i18n'
import type { Message } from '../lesson'
import css from './closing.module.css'
import { FigureLinks } from './FigureLinks'
import type { Place } from './items'

interface Principle {
  readonly name: Message
  readonly means: Message
  readonly seen: readonly Place[]
}

export const principles: readonly Principle[] = [
  {
    name: m.closing_principle_layers,
    means: m.closing_principle_layers_means,
    seen: [
      { chapter: 'layers', figure: '2.3' },
      { chapter: 'layers', figure: '2.6' },
    ],
  },
  {
    name: m.closing_principle_spare,
    means: m.closing_principle_spare_means,
    seen: [
      { chapter: 'why', figure: '1.7' },
      { chapter: 'why', figure: '1.9' },
    ],
  },
  {
    name: m.closing_principle_steps,
    means: m.closing_principle_steps_means,
    seen: [
      { chapter: 'blue-green', figure: '6.2' },
      { chapter: 'canary', figure: '7.2' },
    ],
  },
  {
    name: m.closing_principle_breath,
    means: m.closing_principle_breath_means,
    seen: [
      { chapter: 'autoscaling', figure: '8.2' },
      { chapter: 'autoscaling', figure: '8.7' },
    ],
  },
]

/** The four principles, each with the figure that shows what it is worth and what it costs. */
export function Principles() {
  return (
    <dl className={css.principles}>
      {principles.map(({ name, means, seen }) => (
        <div key={name()}>
          <dt>{name()}</dt>
          <dd>
            {means()}{' '}
            <span className={css.seen}>
              {m.closing_try()} <FigureLinks seen={seen} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
