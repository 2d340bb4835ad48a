import { useEffect, useMemo, useRef } from 'react'
import { m } from '../i18n'
import { Notices } from '../panels/frame/Notices'
import { openAddressBar, parseAddress, type Route, useRoute } from '../store'
import { later } from '../ui/later'
import styles from './app.module.css'
import { useAsked } from './asked'
import { BarContext } from './bar'
import { Loading } from './Loading'
import { bringFirstTexts, firstLocale, useLocale } from './locale'
import { Main } from './Main'
import { useLook } from './theme'

const loadSite = () => import('./Site')

const Site = later(() => loadSite().then((it) => it.Site), Loading)
const PanelPage = later(() => import('./PanelPage').then((it) => it.PanelPage), Loading)
const PresentPage = later(
  () => import('./present/PresentPage').then((it) => it.PresentPage),
  Loading,
)
const Presenter = later(() => import('./present/Presenter').then((it) => it.Presenter), Loading)

const HandoutPage = later(
  () => import('./handout/HandoutPage').then((it) => it.HandoutPage),
  Loading,
)

const bare = ['panel', 'present', 'presenter', 'handout'] as const
type BareRoute = Extract<Route, { page: (typeof bare)[number] }>

const isBare = (route: Route): route is BareRoute => bare.some((page) => page === route.page)

/** A page without bar and footer. */
function Bare({ route, locale }: { route: BareRoute; locale: string }) {
  const key = `${locale} ${route.id}`
  switch (route.page) {
    case 'present':
      return <PresentPage key={key} id={route.id} step={route.step} />
    case 'presenter':
      return <Presenter key={key} id={route.id} />
    case 'handout':
      return <HandoutPage key={key} id={route.id} />
    default:
      return <PanelPage key={key} id={route.id} />
  }
}

/** Sets out for a chapter as soon as the address is known: page, lesson and prose come beside each
 * other, not one after the other. What fails is asked for anew, and told, by the page. */
async function setOut(id: string): Promise<void> {
  const page = import('./ChapterPage')
  const { chapterOf, openChapter } = await import('../course')
  const chapter = chapterOf(id)
  if (chapter) await Promise.all([page, openChapter(chapter, firstLocale())])
}

/** The first page looks like the shell that it replaces: it comes with the app, not after it. */
export const loadFirstPage = (): Promise<unknown> => {
  const { route } = parseAddress(location.hash)
  if (route.page === 'chapter') setOut(route.id).catch(() => {})
  const loadPage = async () => {
    const [{ loadPage }] = await Promise.all([loadSite(), Site.fetch()])
    await loadPage(route)
  }
  return Promise.all([bringFirstTexts(), isBare(route) ? null : loadPage()])
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

/** The course: one page at a time under one bar; a panel's own page has no bar, nor its weight. */
export function App() {
  // First: it reads the address, and the rest draws what that says.
  const bar = useMemo(() => openAddressBar(window), [])
  const asked = useAsked()
  const locale = useLocale(asked.language)
  const route = useRoute()
  useLook(asked.theme)
  usePageStart(route)
  const notices = <Notices key={locale} isEmbedded={isBare(route)} />
  return (
    <BarContext value={bar}>
      <button type="button" className={styles.skip} onClick={toPage}>
        {m.app_skip()}
      </button>
      {isBare(route) ? (
        <>
          {notices}
          <Main>
            <Bare route={route} locale={locale} />
          </Main>
        </>
      ) : (
        <Site route={route} locale={locale} notices={notices} />
      )}
    </BarContext>
  )
}

const toPage = () => document.getElementById('page')?.focus({ preventScroll: true })
