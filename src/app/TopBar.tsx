import { useId } from 'react'
import { m } from '../i18n'
import { actions, hashOf, type Route, themeChoices, usePreferences } from '../store'
import { Icon } from '../ui/Icon'
import { useMedia } from '../ui/media'
import { Switch } from '../ui/Switch'
import { useLocale } from './locale'
import { Mark } from './Mark'
import styles from './top.module.css'

const themeNames = {
  auto: m.app_theme_auto,
  light: m.app_theme_light,
  dark: m.app_theme_dark,
  contrast: m.app_theme_contrast,
} as const

function LanguageSwitch() {
  const locale = useLocale()
  return (
    <fieldset className={styles.languages} aria-label={m.app_language()}>
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
  const name = themeNames[theme]()
  const label = m.app_theme({ theme: name, next: themeNames[next]() })
  return (
    <button
      type="button"
      className={styles.theme}
      aria-label={label}
      title={label}
      onClick={() => actions.setPreference('theme', next)}
    >
      <Icon name="theme" />
      <span>{name}</span>
    </button>
  )
}

/** Where the system already asks for less motion there is nothing to choose. */
function MotionSwitch() {
  const isReduced = usePreferences(({ motion }) => motion === 'reduce')
  if (useMedia('(prefers-reduced-motion: reduce)')) return null
  return (
    <div className={styles.motion}>
      <Switch
        label={m.app_less_motion()}
        checked={isReduced}
        onChange={(on) => actions.setPreference('motion', on ? 'reduce' : 'auto')}
      />
    </div>
  )
}

function Places({ route, onGo }: { route: Route; onGo?: () => void }) {
  const current = (page: Route['page']) => (route.page === page ? 'page' : undefined)
  return (
    <nav className={styles.places} aria-label={m.app_site()}>
      <a href={hashOf({ page: 'home' })} aria-current={current('home')} onClick={onGo}>
        {m.app_contents()}
      </a>
      <a href={hashOf({ page: 'gallery' })} aria-current={current('gallery')} onClick={onGo}>
        {m.app_gallery()}
      </a>
    </nav>
  )
}

/** On a phone: what does not fit beside the name, one press away. */
function Menu({ route }: { route: Route }) {
  const id = useId()
  const close = () => document.getElementById(id)?.hidePopover()
  return (
    <>
      <button type="button" className={styles.icon} popoverTarget={id} aria-label={m.app_menu()}>
        <Icon name="menu" size={20} />
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        <Places route={route} onGo={close} />
        <MotionSwitch />
      </div>
    </>
  )
}

/** The bar of the site: where one can go, and how the page looks. */
export function TopBar({ route }: { route: Route }) {
  const isPhone = useMedia('(width < 600px)')
  return (
    <header className={styles.top}>
      <a className={styles.brand} href="#/" aria-label={m.app_home()}>
        <Mark />
        <span>{m.app_name()}</span>
      </a>
      {!isPhone && <Places route={route} />}
      <div className={styles.settings}>
        {!isPhone && <MotionSwitch />}
        <LanguageSwitch />
        <ThemeButton />
        {isPhone && <Menu route={route} />}
      </div>
    </header>
  )
}
