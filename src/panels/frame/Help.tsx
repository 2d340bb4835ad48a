import { m } from '../../i18n'
import { siteKeys } from '../../ui/siteKeys'
import { KeyDialog, Keys, PanelKeys } from './KeyLists'

/** Keys of the page around the panel: those that a link of it says it hears. */
const pageKeys = () =>
  siteKeys.filter(({ shown }) => document.querySelector(`a[aria-keyshortcuts="${shown}"]`))

/** Every key of a panel, and of the page that it stands on. */
export function Help({ onClose }: { onClose: () => void }) {
  const around = pageKeys()
  return (
    <KeyDialog onClose={onClose}>
      <PanelKeys />
      {around.length > 0 && (
        <>
          <h5>{m.keys_site()}</h5>
          <Keys of={around} words={{ search: m.app_search, help: m.keys_all }} />
        </>
      )}
    </KeyDialog>
  )
}
