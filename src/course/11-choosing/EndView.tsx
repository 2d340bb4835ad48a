// Where a walk ends: the product, why, what to mind, the same at work, and a config to start from.
import { type RefObject, useMemo } from 'react'
import { m } from '../../i18n'
import { later, sourceOf } from '../../ui/later'
import { useDesk } from '../desk'
import css from './choosing.module.css'
import { SeeLink } from './SeeLink'
import { type End, type EndId, ends } from './tree'

const Config = later(() => import('./Config').then((it) => it.Config))

interface EndProps {
  readonly id: EndId
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** An end of the tree. */
export function EndView({ id, heading }: EndProps) {
  const end: End = ends[id]
  const { FigureSlot } = useDesk()
  const lanes = useMemo(
    () => sourceOf(async () => (await import('../runs')).freshRuns(end.lanes)),
    [end],
  )
  const { panel, example, config, isFile } = end
  return (
    <section className={css.end} data-end={id} aria-label={end.name()}>
      <p className={css.count}>{m.choosing_leaf()}</p>
      <h3 ref={heading} tabIndex={-1}>
        {end.name()}
      </h3>
      <dl>
        <dt>{m.choosing_because()}</dt>
        <dd>
          <ul>
            {end.reasons.map((reason) => (
              <li key={reason()}>{reason()}</li>
            ))}
          </ul>
        </dd>
        <dt>{m.choosing_mind()}</dt>
        <dd>
          {end.mind()} <SeeLink seen={end.seen} />
        </dd>
      </dl>
      <h4>{m.choosing_play()}</h4>
      <FigureSlot
        session={`choosing-end-${id}`}
        lanes={lanes}
        panel={panel}
        example={example}
        number={null}
        caption={panel === 'health' ? m.choosing_play_dies() : end.name()}
        held={false}
        question={null}
      />
      <p className={css.ways}>
        <a href={`#/panel/${panel}?example=${example}`}>{m.choosing_open_panel()}</a>
      </p>
      <h4>{m.choosing_config()}</h4>
      {config ? (
        <Config key={id} {...config} isFile={isFile} />
      ) : (
        <p className={css.lead}>{m.choosing_config_none()}</p>
      )}
    </section>
  )
}
