import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type ChapterEntry, chapterOf, chapters, type OpenChapter, openChapter } from '../course'
import { Chapter } from '../course/Chapter'
import { formatNumber, m } from '../i18n'
import { actions, hashOf } from '../store'
import styles from './app.module.css'
import { ChapterFigure } from './ChapterFigure'
import { Contents } from './Contents'
import { PanelDeskProvider } from './desk'
import { useHeldPlace } from './heldPlace'
import { wayTo } from './instants/way'
import { useSectionInView } from './inView'
import { Loading } from './Loading'
import { tagOf, useLocale } from './locale'
import { NotFound } from './NotFound'
import { type Place, placeOf, restorePlace } from './place'
import { useReading } from './reading'
import { useReturn } from './returning'
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

/** The chapters before and after; at the head of a chapter by their numbers alone. */
function Neighbors({ chapter, isShort = false }: { chapter: ChapterEntry; isShort?: boolean }) {
  const next = chapters.find(({ number }) => number === chapter.number + 1)
  const previous = chapters.find(({ number }) => number === chapter.number - 1)
  const numbered = ({ number }: ChapterEntry) => m.app_chapter({ number: formatNumber(number) })
  const hrefOf = ({ id }: ChapterEntry) => hashOf({ page: 'chapter', id, section: null })
  if (isShort)
    return (
      <nav className={styles.beside} aria-label={m.app_neighbors_head()}>
        {previous && (
          <a href={hrefOf(previous)} title={previous.question()}>
            <span aria-hidden="true">← </span>
            {numbered(previous)}
          </a>
        )}
        {next && (
          <a href={hrefOf(next)} title={next.question()}>
            {numbered(next)}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </nav>
    )
  return (
    <nav className={styles.neighbors} aria-label={m.app_neighbors()}>
      <a href={previous ? hrefOf(previous) : '#/'}>
        <span>{previous ? numbered(previous) : m.app_contents()}</span>
        {previous ? previous.question() : m.home_questions()}
      </a>
      {next && (
        <a href={hrefOf(next)}>
          <span>{numbered(next)}</span>
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

/** Keeps where the reader is, for the next time: the part, or the figure in it. */
function useRemembered(id: string, section: string | null, open: OpenChapter | null | undefined) {
  const parts = open?.lesson.sections.map((one) => one.id) ?? []
  const figures = open?.lesson.figures.map((one) => `figure-${one.id}`) ?? []
  useReturn([...parts, ...figures], Boolean(open))
  const seen = useSectionInView([...parts, ...figures].join(' '))
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
  useReading(id, Boolean(open))
  const article = useRef<HTMLElement>(null)
  useHeldPlace(article)
  if (!chapter) return <NotFound path={`chapter/${id}`} />
  return (
    <div className={styles.frame}>
      <Contents current={chapter} open={open} />
      <article ref={article} className={styles.article}>
        <div className={styles.chapter}>
          <p>
            {m.app_chapter({ number: formatNumber(chapter.number) })}
            {chapter.status === 'ready' && (
              <a className={styles.present} href={hashOf({ page: 'present', id, step: 0 })}>
                {m.class_present()}
              </a>
            )}
          </p>
          <Neighbors chapter={chapter} isShort />
        </div>
        <h1>{chapter.question()}</h1>
        {open && (
          <PanelDeskProvider>
            <div key={open.language} lang={tagOf(open.language === 'zh' ? 'zh' : 'en')}>
              <Chapter lesson={open.lesson} prose={open.prose} slot={ChapterFigure} wayTo={wayTo} />
            </div>
          </PanelDeskProvider>
        )}
        {chapter.status === 'to-come' && <ToCome />}
        {open === undefined && chapter.status === 'ready' && <Loading />}
        <p className={styles.words}>
          <a href={hashOf({ page: 'glossary' })}>{m.app_glossary_way()}</a>
        </p>
        {chapter.status === 'ready' && (
          <p className={styles.words}>
            <a href={hashOf({ page: 'handout', id })}>{m.handout_way()}</a>
          </p>
        )}
        <Neighbors chapter={chapter} />
      </article>
    </div>
  )
}
