import { m } from '../i18n'
import { actions, type Preferences, usePreferences } from '../store'
import { Choice } from '../ui/Choice'
import { useMedia } from '../ui/media'
import { themeNames } from './themeNames'
import styles from './top.module.css'

type Message = () => string

const motions = { auto: m.app_theme_auto, reduce: m.app_motion_less } as const

const sizes = {
  normal: m.app_text_normal,
  large: m.app_text_large,
  largest: m.app_text_largest,
} as const

interface LookChoiceProps<Key extends keyof Preferences & string> {
  readonly of: Key
  readonly label: string
  readonly names: Readonly<Record<Preferences[Key] & string, Message>>
}

function LookChoice<Key extends 'theme' | 'motion' | 'textSize'>(props: LookChoiceProps<Key>) {
  const { of: key, label, names } = props
  const chosen = usePreferences((preferences) => preferences[key])
  const options = Object.entries<Message>(names)
  return (
    <Choice
      label={label}
      value={chosen}
      options={options.map(([id, name]) => ({ id, label: name() }))}
      onChange={(id) => actions.setPreference(key, id as Preferences[Key])}
    />
  )
}

/** How the page looks, as the reader wants it. */
export function Look() {
  // Where the system already asks for less motion there is nothing to choose.
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  return (
    <div className={styles.look}>
      <LookChoice of="theme" label={m.app_theme()} names={themeNames} />
      <LookChoice of="textSize" label={m.app_text()} names={sizes} />
      {!isStill && <LookChoice of="motion" label={m.app_motion()} names={motions} />}
    </div>
  )
}
