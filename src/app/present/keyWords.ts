// What each key of a class does, in the words of the foot of the wall and of the list of all keys.
import { m } from '../../i18n'
import type { classKeys } from './keys'

export const classWords: Readonly<Record<(typeof classKeys)[number]['id'], () => string>> = {
  next: m.class_key_next,
  back: m.class_key_back,
  rest: m.class_key_rest,
  play: m.class_key_play,
  restart: m.class_key_restart,
  reveal: m.class_key_reveal,
  blank: m.class_key_blank,
  light: m.class_key_light,
  screen: m.class_key_screen,
  theme: m.class_key_theme,
  code: m.class_key_code,
  window: m.class_key_window,
  leave: m.class_key_leave,
}
