import { m } from '../../i18n'
import { Keys } from '../../panels/frame/KeyLists'
import { showKeys } from '../help/shown'
import { classKeys, handKeys } from '../present/keys'
import { classWords } from '../present/keyWords'
import css from './teach.module.css'

/** The keys of the wall, from the list that it hears; and the way to all others. */
export function ClassKeys() {
  return (
    <div className={css.keys}>
      <Keys of={classKeys} words={classWords} />
      <Keys of={handKeys} words={{ hand: m.class_key_hand }} />
      <button type="button" onClick={() => showKeys(true)}>
        {m.keys_all()}
      </button>
    </div>
  )
}
