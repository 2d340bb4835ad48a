import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type ChapterEntry, chapterOf, chapters, type OpenChapter, openChapter } from '../course'
import { Chapter } from '../course/Chapter'
import { formatNumber, m } from '../i18n'
import { actions, hashOf } from '../store'
import styles from './app.module.css'
import { Contents } from './Contents'
import { FigureSlot, PanelDeskProvider } from './desk'
import { useSectionInView } from './inView'
import { Loading } from './Loading'
import { tagOf, useLocale } from './locale'
import { NotFound } from './NotFound'
import { type Place, placeOf, restorePlace } from './place'
import { useTitle } from './title'

/** The chapter in the language of the page. Another language replaces it once it is there, and the
 * reader stays at the same passage. */
function useChapter(chapter: ChapterEntry | undefined): OpenChapter | null | undefined {
  const locale = useLocale()
  const [open, setOpen] = useState<OpenChapter | null | undefined>(undefined)
  const place = useRef<Place | null>(null)
  useEffect(() => {
    let isWanted = true
    if (chapter)
      void openChapter(chapter, locale).then((found) => {
        if (!isWanted) return
        place.current = placeOf(found?.lesson.sections.map(({ id }) => id) ?? [])
        setOpen(found)
      })
    return () => {
      isWanted = false
    }
  }, [chapter, locale])
  useLayoutEffect(() => {
    if (open && place.current) restorePlace(place.current)
  }, [open])
  return open
}

function Neighbors({ chapter }: { chapter: ChapterEntry }) {
  const next = chapters.find(({ number }) => number === chapter.number + 1)
  const previous = chapters.find(({ number }) => number === chapter.number - 1)
  return (
    <nav className={styles.neighbors} aria-label={m.app_neighbors()}>
      <a href={previous ? hashOf({ page: 'chapter', id: previous.id, section: null }) : '#/'}>
        <span>
          {previous ? m.app_chapter({ number: formatNumber(previous.number) }) : m.app_contents()}
        </span>
        {previous ? previous.question() : m.home_questions()}
      </a>
      {next && (
        <a href={hashOf({ page: 'chapter', id: next.id, section: null })}>
          <span>{m.app_chapter({ number: formatNumber(next.number) })}</span>
          {next.question()}
        </a>
      )}
    </nav>
  )
}

/** Goes to a section once the chapter stands, and notes that the reader has been here. */
function useSection(id: string, section: string | null, isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return
    actions.markRead(id)
    const target = section === null ? null : document.getElementById(section)
    if (!target) return
    target.scrollIntoView()
    target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [id, section, isOpen])
}

/** Keeps where the reader is, for the next time. */
function useRemembered(id: string, section: string | null, open: OpenChapter | null | undefined) {
  const seen = useSectionInView(open?.lesson.sections.map((one) => one.id).join(' ') ?? '')
  const here = seen ?? section
  useEffect(() => {
    if (open) actions.rememberPlace(hashOf({ page: 'chapter', id, section: here }))
  }, [id, here, open])
}

function ToCome() {
  return (
    <>
      <p className={styles.lead}>{m.app_to_come_why()}</p>
      <p>
        <a className={styles.on} href={hashOf({ page: 'chapter', id: 'why', section: null })}>
          {m.home_start()}
        </a>
      </p>
    </>
  )
}

/** A chapter: its question, its prose with live panels, and the way on. */
export function ChapterPage({ id, section }: { id: string; section: string | null }) {
  const chapter = chapterOf(id)
  const open = useChapter(chapter)
  useTitle(chapter?.question() ?? null)
  useSection(id, section, Boolean(open))
  useRemembered(id, section, open)
  if (!chapter) return <NotFound path={`chapter/${id}`} />
  return (
    <div className={styles.frame}>
      <Contents current={chapter} open={open} />
      <article className={styles.article}>
        <p className={styles.chapter}>
          {m.app_chapter({ number: formatNumber(chapter.number) })}
          {chapter.status === 'ready' && (
            <a className={styles.present} href={hashOf({ page: 'present', id, step: 0 })}>
              {m.class_present()}
            </a>
          )}
        </p>
        <h1>{chapter.question()}</h1>
        {open && (
          <PanelDeskProvider>
            <div key={open.language} lang={tagOf(open.language === 'zh' ? 'zh' : 'en')}>
              <Chapter lesson={open.lesson} prose={open.prose} slot={FigureSlot} />
            </div>
          </PanelDeskProvider>
        )}
        {chapter.status === 'to-come' && <ToCome />}
        {open === undefined && chapter.status === 'ready' && <Loading />}
        <p className={styles.words}>
          <a href={hashOf({ page: 'glossary' })}>{m.app_glossary_way()}</a>
        </p>
        <Neighbors chapter={chapter} />
      </article>
    </div>
  )
}
