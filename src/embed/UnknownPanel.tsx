import { useEffect } from 'react'
import { m } from '../i18n'
import { panelIds } from '../panels/open'
import styles from './embed.module.css'
import type { Host, Listener } from './host'
import type { Asked } from './parameters'

interface UnknownPanelProps {
  readonly asked: Asked
  readonly host: Host | null
  readonly listener: React.RefObject<Partial<Listener>>
}

/** In place of a panel that there is not: which there are. No other panel is shown for it. */
export function UnknownPanel({ asked, host, listener }: UnknownPanelProps) {
  useEffect(() => {
    host?.tell({ say: 'event', name: 'error', t: 0, reason: 'panel' })
    listener.current.onWish = (wish) => {
      if (wish.say === 'ask') host?.tell({ say: 'answer', id: wish.id, state: null })
    }
  }, [host, listener])
  return (
    <section className={styles.unknown} aria-labelledby="unknown">
      <h1 id="unknown" role="alert">
        {asked.panel ? m.embed_unknown_panel({ panel: asked.panel }) : m.embed_no_panel()}
      </h1>
      <p>{m.embed_panels()}</p>
      <ul>
        {panelIds.map((id) => (
          <li key={id}>
            {asked.links ? (
              <a href={`./index.html#/panel/${id}`} target="_blank" rel="noopener">
                {id}
              </a>
            ) : (
              id
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
