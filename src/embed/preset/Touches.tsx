import { m } from '../../i18n'
import { controlList, type ListedControl } from '../../panels/frame/controlList'
import { heldOf } from '../../panels/held'
import { useFound } from '../../ui/later'
import { Select } from '../../ui/Select'
import { type Touch, touched, touches, touchOf } from './preset'
import styles from './preset.module.css'
import type { Making, Opened } from './usePreset'

const words: Readonly<Record<Touch, () => string>> = {
  free: m.preset_touch_free,
  locked: m.preset_touch_locked,
  hidden: m.preset_touch_hidden,
}

/** What each control is called here: those of a server stand together under its name. */
function nameOf({ control, server }: ListedControl): string {
  const label = control.label()
  const name = server?.toUpperCase() ?? ''
  return label.includes(name) ? label : m.preset_on_server({ control: label, server: name })
}

interface TouchesProps {
  readonly making: Making
  readonly opened: Opened
}

/** Each control by itself. */
export function Touches({ making, opened }: TouchesProps) {
  const { asked, change } = making
  const drawn = useFound(heldOf(opened.manifest.id))
  if (drawn === null) return null
  const list = controlList(opened.manifest, opened.runs, drawn)
  if (list.length === 0) return <p>{m.preset_touch_none()}</p>
  const open = asked.readonly ? touches.filter((touch) => touch !== 'locked') : touches
  return (
    <>
      <div className={styles.touches}>
        {list.map((listed) => {
          const { id } = listed.control
          const touch = touchOf(asked, id)
          return (
            <Select
              key={id}
              label={nameOf(listed)}
              value={asked.readonly && touch === 'locked' ? 'free' : touch}
              options={open.map((one) => ({
                id: one,
                label: asked.readonly && one === 'free' ? words.locked() : words[one](),
              }))}
              onChange={(one) => change(touched(asked, id, one as Touch))}
            />
          )
        })}
      </div>
      <p>{m.preset_touch_note()}</p>
    </>
  )
}
