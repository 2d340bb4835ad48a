import { m } from '../i18n'
import { actions, type Route, themeChoices, usePreferences } from '../store'
import styles from './app.module.css'
import { useLocale } from './locale'

const themeIcon = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 3v18M12 7a5 5 0 0 1 0 10'

const themeNames = {
  auto: m.app_theme_auto,
  light: m.app_theme_light,
  dark: m.app_theme_dark,
  contrast: m.app_theme_contrast,
} as const

function LanguageSwitch() {
  const locale = useLocale()
  return (
    <fieldset className={styles.languages}>
      <legend className={styles.spoken}>{m.app_language()}</legend>
      {(['en', 'zh'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each === 'zh' ? 'zh-CN' : 'en'}
          aria-pressed={each === locale}
          onClick={() => actions.setPreference('language', each)}
        >
          {each === 'zh' ? m.app_language_zh() : m.app_language_en()}
        </button>
      ))}
    </fieldset>
  )
}

function ThemeButton() {
  const theme = usePreferences((preferences) => preferences.theme)
  const next = themeChoices[(themeChoices.indexOf(theme) + 1) % themeChoices.length]
  const label = m.app_theme({ theme: themeNames[theme](), next: themeNames[next]() })
  return (
    <button
      type="button"
      className={styles.icon}
      aria-label={label}
      title={label}
      onClick={() => actions.setPreference('theme', next)}
    >
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        <path d={themeIcon} />
      </svg>
    </button>
  )
}

function MotionButton() {
  const motion = usePreferences((preferences) => preferences.motion)
  const isReduced = motion === 'reduce'
  return (
    <button
      type="button"
      className={styles.word}
      aria-pressed={isReduced}
      onClick={() => actions.setPreference('motion', isReduced ? 'auto' : 'reduce')}
    >
      {m.app_less_motion()}
    </button>
  )
}

/** The bar of the site: where one can go, and how the page looks. */
export function TopBar({ route }: { route: Route }) {
  const current = (page: Route['page']) => (route.page === page ? 'page' : undefined)
  return (
    <header className={styles.top}>
      <a className={styles.brand} href="#/" aria-label={m.app_home()}>
        <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
          <path d="M4 9h5M9 9C14 9 13 3 19 3M9 9h10M9 9c5 0 4 6 10 6" />
          <circle cx="3.5" cy="9" r="2.6" />
          <circle cx="22" cy="3" r="2.6" />
          <circle cx="22" cy="9" r="2.6" />
          <circle cx="22" cy="15" r="2.6" />
        </svg>
        <span>{m.app_name()}</span>
      </a>
      <nav className={styles.nav} aria-label={m.app_site()}>
        <a href="#/" aria-current={current('home')}>
          {m.app_contents()}
        </a>
        <a href="#/gallery" aria-current={current('gallery')}>
          {m.app_gallery()}
        </a>
      </nav>
      <div className={styles.settings}>
        <MotionButton />
        <LanguageSwitch />
        <ThemeButton />
      </div>
    </header>
  )
}
