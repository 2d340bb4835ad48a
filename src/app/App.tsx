import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { m } from '../i18n'
import { openAddressBar, type Route, useRoute } from '../store'
import styles from './app.module.css'
import { BarContext } from './bar'
import { Home } from './home/Home'
import { useLocale } from './locale'
import { NotFound } from './NotFound'
import { Notices } from './Notices'
import { TopBar } from './TopBar'
import { useLook } from './theme'

const ChapterPage = lazy(() => import('./ChapterPage').then((it) => ({ default: it.ChapterPage })))
const PanelPage = lazy(() => import('./PanelPage').then((it) => ({ default: it.PanelPage })))
const GalleryPage = lazy(() => import('./GalleryPage').then((it) => ({ default: it.GalleryPage })))

function Page({ route }: { route: Route }) {
  switch (route.page) {
    case 'home':
      return <Home />
    case 'chapter':
      return <ChapterPage key={route.id} id={route.id} section={route.section} />
    case 'panel':
      return <PanelPage key={route.id} id={route.id} />
    case 'gallery':
      return <GalleryPage />
    default:
      return <NotFound path={route.path} />
  }
}

const pathOf = (route: Route): string => ('id' in route ? `${route.page}/${route.id}` : route.page)

/** After a change of page the reader begins at its top, and so does the screen reader. */
function usePageStart(route: Route) {
  const path = pathOf(route)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    window.scrollTo(0, 0)
    document.getElementById('page')?.focus({ preventScroll: true })
  }, [path])
}

/** The course: one page at a time under one bar. */
export function App() {
  const locale = useLocale()
  const route = useRoute()
  const bar = useMemo(() => openAddressBar(window), [])
  useLook()
  usePageStart(route)
  const isBare = route.page === 'panel'
  return (
    <BarContext value={bar}>
      <div key={locale} className={styles.app}>
        <a className={styles.skip} href="#page" onClick={skip}>
          {m.app_skip()}
        </a>
        {!isBare && <TopBar route={route} />}
        <Notices />
        <main id="page" tabIndex={-1} className={styles.main}>
          <Suspense fallback={<div className={styles.loading} role="status" />}>
            <Page route={route} />
          </Suspense>
        </main>
      </div>
    </BarContext>
  )
}

// The hash is the route, so the link must not change it.
const skip = (event: React.MouseEvent) => {
  event.preventDefault()
  document.getElementById('page')?.focus()
}
