import { lazy, Suspense, useEffect, useMemo, useRef } from 'react'
import { m } from '../i18n'
import { Notices } from '../panels/frame/Notices'
import { openAddressBar, parseAddress, type Route, readablePath, useRoute } from '../store'
import styles from './app.module.css'
import { useAsked } from './asked'
import { BarContext } from './bar'
import { Footer } from './Footer'
import { Loading } from './Loading'
import { bringFirstTexts, useLocale } from './locale'
import { NotFound } from './NotFound'
import { TopBar } from './TopBar'
import { useLook } from './theme'

const loadHome = () => import('./home/Home')

const Home = lazy(() => loadHome().then((it) => ({ default: it.Home })))
const ChapterPage = lazy(() => import('./ChapterPage').then((it) => ({ default: it.ChapterPage })))
const PanelPage = lazy(() => import('./PanelPage').then((it) => ({ default: it.PanelPage })))
const GlossaryPage = lazy(() =>
  import('./glossary/GlossaryPage').then((it) => ({ default: it.GlossaryPage })),
)
const PresentPage = lazy(() =>
  import('./present/PresentPage').then((it) => ({ default: it.PresentPage })),
)
const Presenter = lazy(() =>
  import('./present/Presenter').then((it) => ({ default: it.Presenter })),
)
const GalleryPage = lazy(() => import('./GalleryPage').then((it) => ({ default: it.GalleryPage })))

function Page({ route, locale }: { route: Route; locale: string }) {
  // A page in another language is put on anew; its runs stand in the store and go on.
  switch (route.page) {
    case 'home':
      return <Home key={locale} />
    case 'chapter':
      return <ChapterPage key={route.id} id={route.id} section={route.section} />
    case 'panel':
      return <PanelPage key={`${locale} ${route.id}`} id={route.id} />
    case 'present':
      return <PresentPage key={`${locale} ${route.id}`} id={route.id} step={route.step} />
    case 'presenter':
      return <Presenter key={`${locale} ${route.id}`} id={route.id} />
    case 'gallery':
      return <GalleryPage />
    case 'glossary':
      return <GlossaryPage key={locale} />
    default:
      return <NotFound path={readablePath(route.path)} />
  }
}

/** The first page looks like the shell that it replaces: it comes with the app, not after it. */
export const loadFirstPage = (): Promise<unknown> => {
  const isHome = parseAddress(location.hash).route.page === 'home'
  return Promise.all([bringFirstTexts(), isHome ? loadHome() : null])
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
    toPage()
  }, [path])
}

/** The course: one page at a time under one bar. */
export function App() {
  // First: it reads the address, and the rest draws what that says.
  const bar = useMemo(() => openAddressBar(window), [])
  const asked = useAsked()
  const locale = useLocale(asked.language)
  const route = useRoute()
  useLook(asked.theme)
  usePageStart(route)
  const isBare = ['panel', 'present', 'presenter'].includes(route.page)
  return (
    <BarContext value={bar}>
      <button type="button" className={styles.skip} onClick={toPage}>
        {m.app_skip()}
      </button>
      {!isBare && <TopBar route={route} />}
      <Notices key={locale} isEmbedded={isBare} />
      <main id="page" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Loading />}>
          <Page route={route} locale={locale} />
          {!isBare && <Footer />}
        </Suspense>
      </main>
    </BarContext>
  )
}

const toPage = () => document.getElementById('page')?.focus({ preventScroll: true })
