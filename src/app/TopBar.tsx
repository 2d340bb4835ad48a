import { type ReactNode, useId, useState } from 'react'
import { m } from '../i18n'
import { actions, hashOf, type Route } from '../store'
import { Icon, type IconProps } from '../ui/Icon'
import { later } from '../ui/later'
import { useMedia } from '../ui/media'
import { useLocale } from './locale'
import { Mark } from './Mark'
import styles from './top.module.css'

const Look = later(() => import('./Look').then((it) => it.Look))

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
      <a href={hashOf({ page: 'glossary' })} aria-current={current('glossary')} onClick={onGo}>
        {m.app_glossary()}
      </a>
      <a href={hashOf({ page: 'progress' })} aria-current={current('progress')} onClick={onGo}>
        {m.app_progress_short()}
      </a>
    </nav>
  )
}

interface MenuProps {
  readonly icon: IconProps['name']
  readonly label: string
  readonly children: (close: () => void) => ReactNode
}

/** What the bar has no room for, one press away. */
function Menu({ icon, label, children }: MenuProps) {
  const id = useId()
  const [isOpened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className={styles.icon}
        popoverTarget={id}
        onFocus={() => setOpened(true)} // so that the next Tab leads into it
        aria-label={label}
        title={label}
      >
        <Icon name={icon} size={20} />
      </button>
      <div id={id} popover="auto" className={styles.menu} onBeforeToggle={() => setOpened(true)}>
        {isOpened && children(() => document.getElementById(id)?.hidePopover())}
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
        <a
          className={styles.icon}
          href={hashOf({ page: 'search' })}
          aria-label={m.app_search()}
          aria-current={route.page === 'search' ? 'page' : undefined}
          aria-keyshortcuts="/"
          title={m.app_search_key()}
        >
          <Icon name="search" size={20} />
        </a>
        <LanguageSwitch />
        {isPhone ? (
          <Menu icon="menu" label={m.app_menu()}>
            {(close) => (
              <>
                <Places route={route} onGo={close} />
                <Look />
              </>
            )}
          </Menu>
        ) : (
          <Menu icon="theme" label={m.app_look()}>
            {() => <Look />}
          </Menu>
        )}
      </div>
    </header>
  )
}
