import { m } from '../i18n'
import { Panel } from '../panels/frame/Panel'
import { PanelBoundary } from '../panels/frame/PanelBoundary'
import { Waiting } from '../panels/frame/Waiting'
import { usePanel } from '../panels/open'
import { parseAddress, useCourse } from '../store'
import { spoken } from '../ui/spoken'
import styles from './app.module.css'
import { PanelDeskProvider } from './desk'
import { NotFound } from './NotFound'
import { useTitle } from './title'

function Opened({ id }: { id: string }) {
  const wanted = useCourse(({ hash }) => parseAddress(hash).options.example)
  const opened = usePanel(id, wanted)
  useTitle(opened?.manifest.title() ?? null)
  if (opened === undefined) return <Waiting />
  if (!opened) return <NotFound path={`panel/${id}`} />
  const { manifest, example, runs } = opened
  return (
    <div className={styles.bare} data-scenarios={example.lanes.join(' ')}>
      <h1 className={spoken}>{manifest.title()}</h1>
      <h2 className={spoken}>{example.title()}</h2>
      <PanelDeskProvider>
        <PanelBoundary>
          <Panel
            key={example.id}
            manifest={manifest}
            session={`panel-${manifest.id}-${example.id}`}
            lanes={runs}
            speed={example.speed}
            example={example.id}
            caption={m.panel_title({ panel: manifest.title(), example: example.title() })}
            isAlone
          />
        </PanelBoundary>
      </PanelDeskProvider>
    </div>
  )
}

/** One panel with the page to itself: what an embed shows. */
export function PanelPage({ id }: { id: string }) {
  return (
    <PanelBoundary>
      <Opened id={id} />
    </PanelBoundary>
  )
}
