import { m } from '../i18n'
import type { Preferences } from '../store'

/** What each theme is called. */
export const themeNames: Readonly<Record<Preferences['theme'], () => string>> = {
  auto: m.app_theme_auto,
  light: m.app_theme_light,
  dark: m.app_theme_dark,
  contrast: m.app_theme_contrast,
}
