import { lazy, type ReactNode } from 'react'
import { type Route, readablePath } from '../store'
import { Footer } from './Footer'
import { Main } from './Main'
import { NotFound } from './NotFound'
import { useSiteKeys } from './siteKeys'
import { TopBar } from './TopBar'

const loadHome = () => import('./home/Home')

const Home = lazy(() => loadHome().then((it) => ({ default: it.Home })))
const ChapterPage = lazy(() => import('./ChapterPage').then((it) => ({ default: it.ChapterPage })))
const GlossaryPage = lazy(() =>
  import('./glossary/GlossaryPage').then((it) => ({ default: it.GlossaryPage })),
)
const SearchPage = lazy(() =>
  import('./search/SearchPage').then((it) => ({ default: it.SearchPage })),
)
const RecordPage = lazy(() =>
  import('./record/RecordPage').then((it) => ({ default: it.RecordPage })),
)
const GalleryPage = lazy(() => import('./GalleryPage').then((it) => ({ default: it.GalleryPage })))

/** Loads what must not come after its frame. */
export const loadPage = async ({ page }: Route): Promise<void> => {
  if (page === 'home') await loadHome()
}

interface SiteProps {
  readonly route: Exclude<Route, { page: 'panel' | 'present' | 'presenter' }>
  readonly locale: string
  readonly notices: ReactNode
}

function Page({ route, locale }: Omit<SiteProps, 'notices'>) {
  // A page in another language is put on anew; its runs stand in the store and go on.
  switch (route.page) {
    case 'home':
      return <Home key={locale} />
    case 'chapter':
      return <ChapterPage key={route.id} id={route.id} section={route.section} />
    case 'gallery':
      return <GalleryPage />
    case 'glossary':
      return <GlossaryPage key={locale} />
    case 'search':
      return <SearchPage key={locale} />
    case 'progress':
      return <RecordPage key={locale} />
    default:
      return <NotFound path={readablePath(route.path)} />
  }
}

/** The pages of the course under one bar: all but a panel that has its page to itself. */
export function Site({ route, locale, notices }: SiteProps) {
  useSiteKeys()
  return (
    <>
      <TopBar route={route} />
      {notices}
      <Main>
        <Page route={route} locale={locale} />
        <Footer />
      </Main>
    </>
  )
}
