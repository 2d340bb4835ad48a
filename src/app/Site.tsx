import type { ComponentType, ReactNode } from 'react'
import { bringTexts } from '../i18n'
import { type Route, readablePath } from '../store'
import { later } from '../ui/later'
import { Footer } from './Footer'
import { useKeysShown } from './help/shown'
import { Loading } from './Loading'
import { Main } from './Main'
import { NotFound } from './NotFound'
import { useSiteKeys } from './siteKeys'
import { TopBar } from './TopBar'

/** The foot of the site comes with a page, not before it: nothing in sight moves. */
const footed = <Props extends object>(Inside: ComponentType<Props>) =>
  function Footed(props: Props) {
    return (
      <>
        <Inside {...props} />
        <Footer />
      </>
    )
  }

const Missed = footed(NotFound)

const Home = later(() => import('./home/Home').then((it) => footed(it.Home)), Loading)
const ChapterPage = later(
  () => import('./ChapterPage').then((it) => footed(it.ChapterPage)),
  Loading,
)
const GlossaryPage = later(
  () => import('./glossary/GlossaryPage').then((it) => footed(it.GlossaryPage)),
  Loading,
)
const SearchPage = later(
  () => import('./search/SearchPage').then((it) => footed(it.SearchPage)),
  Loading,
)
const RecordPage = later(
  () => import('./record/RecordPage').then((it) => footed(it.RecordPage)),
  Loading,
)
const GalleryPage = later(async () => {
  const it = await import('./GalleryPage')
  await bringTexts() // of every panel: it names them all
  return footed(it.GalleryPage)
}, Loading)
const TeachPage = later(
  () => import('./teach/TeachPage').then((it) => footed(it.TeachPage)),
  Loading,
)
const AllKeys = later(() => import('./help/AllKeys').then((it) => it.AllKeys))
const Renewal = later(() => import('./keep/Renewal').then((it) => it.Renewal))

/** Loads what must not come after its frame. */
export const loadPage = async ({ page }: Route): Promise<void> => {
  if (page === 'home') await Home.fetch()
}

interface SiteProps {
  readonly route: Exclude<Route, { page: 'panel' | 'present' | 'presenter' | 'handout' }>
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
    case 'teach':
      return <TeachPage key={locale} />
    default:
      return <Missed path={readablePath(route.path)} />
  }
}

/** Whether the page comes out of what its reader keeps on this device (keep/keeping.ts). */
function isKept(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller)
  } catch {
    return false // a sandboxed frame may not even ask
  }
}

/** The pages of the course under one bar: all but a panel that has its page to itself. */
export function Site({ route, locale, notices }: SiteProps) {
  useSiteKeys()
  const areKeysShown = useKeysShown()
  return (
    <>
      <TopBar route={route} />
      {notices}
      {isKept() && <Renewal />}
      <Main>
        <Page route={route} locale={locale} />
      </Main>
      {areKeysShown && <AllKeys />}
    </>
  )
}
