import { m } from '../../i18n'
import { KeyDialog, Keys, PanelKeys } from '../../panels/frame/KeyLists'
import { siteKeys } from '../../ui/siteKeys'
import { classKeys, handKeys } from '../present/keys'
import { classWords } from '../present/keyWords'
import styles from './help.module.css'
import { showKeys } from './shown'

/** Every key of the course, from the lists that its listeners read. */
export function AllKeys() {
  return (
    <KeyDialog isWide onClose={() => showKeys(false)}>
      <h5>{m.keys_site()}</h5>
      <Keys of={siteKeys} words={{ search: m.app_search, help: m.panel_key_help }} />
      <h5>{m.keys_panel()}</h5>
      <PanelKeys />
      <h5>{m.keys_class()}</h5>
      <div className={styles.wall}>
        <Keys of={classKeys} words={classWords} />
        <Keys of={handKeys} words={{ hand: m.class_key_hand }} />
      </div>
    </KeyDialog>
  )
}
