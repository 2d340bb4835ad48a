import { m } from '../../i18n'
import { panelOf } from '../../panels'
import { Panel } from '../../panels/frame/Panel'
import { runsOf } from '../../panels/runs'
import { PanelDeskProvider } from '../desk'
import { PanelBoundary } from '../PanelBoundary'

/** The hero as a panel: the same two shops, to be played. */
export function HeroPanel() {
  const manifest = panelOf('one-or-three')
  const example = manifest?.examples.find(({ id }) => id === 'fourteen')
  if (!manifest || !example) return null
  return (
    <PanelDeskProvider>
      <PanelBoundary>
        <Panel
          manifest={manifest}
          session="home-hero"
          lanes={runsOf(example)}
          caption={m.home_hero_title()}
        />
      </PanelBoundary>
    </PanelDeskProvider>
  )
}
