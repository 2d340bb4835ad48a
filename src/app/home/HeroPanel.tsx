import { useEffect, useRef } from 'react'
import { m } from '../../i18n'
import { Panel } from '../../panels/frame/Panel'
import { PanelBoundary } from '../../panels/frame/PanelBoundary'
import { usePrepared } from '../../panels/frame/usePrepared'
import { Waiting } from '../../panels/frame/Waiting'
import { usePanel } from '../../panels/open'
import type { PanelManifest } from '../../panels/panel'
import { SECOND, simTime } from '../../sim'
import type { Run } from '../../sim/scenario'
import { useOpening, usePlayer } from '../../store'
import { PanelDeskProvider } from '../desk'
import { HERO_SESSION } from './Hero'
import hero from './hero.json'
import styles from './home.module.css'

interface LiveProps {
  readonly manifest: PanelManifest
  readonly lanes: readonly Run[]
}

function Live({ manifest, lanes }: LiveProps) {
  const player = usePlayer(HERO_SESSION)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Coming back to the page, or in another language, it stays where the reader left it.
    if (player.at > 0) return
    void player.seek(simTime(hero.at * SECOND))
    player.play()
    frame.current?.querySelector<HTMLElement>('[data-panel]')?.focus()
  }, [player])
  return (
    <div ref={frame} className={styles.live}>
      <Panel
        manifest={manifest}
        session={HERO_SESSION}
        lanes={lanes}
        caption={m.home_hero_title()}
      />
    </div>
  )
}

function Prepared({ manifest, lanes }: LiveProps) {
  useOpening({ id: HERO_SESSION, panel: manifest.id, lanes })
  return usePrepared(HERO_SESSION) ? <Live manifest={manifest} lanes={lanes} /> : <Waiting />
}

function Opened() {
  const opened = usePanel('one-or-three', 'fourteen')
  return opened ? <Prepared manifest={opened.manifest} lanes={opened.runs} /> : <Waiting />
}

/** The hero as a panel: the same two shops, going on from the instant of the still. */
export function HeroPanel() {
  return (
    <PanelDeskProvider>
      <PanelBoundary>
        <Opened />
      </PanelBoundary>
    </PanelDeskProvider>
  )
}
