import { useEffect, useState } from 'react'
import { type ChapterEntry, chapterOf, chapters, type OpenChapter, openChapter } from '../course'
import { Chapter } from '../course/Chapter'
import { formatNumber, m } from '../i18n'
import { actions, hashOf } from '../store'
import styles from './app.module.css'
import { FigureSlot, PanelDeskProvider } from './desk'
import { NotFound } from './NotFound'
import { useTitle } from './title'

function useChapter(chapter: ChapterEntry | undefined): OpenChapter | null | undefined {
  const [open, setOpen] = useState<OpenChapter | null | undefined>(undefined)
  useEffect(() => {
    let isWanted = true
    if (chapter) void openChapter(chapter).then((found) => isWanted && setOpen(found))
    return () => {
      isWanted = false
    }
  }, [chapter])
  return open
}

function Contents({ current, open }: { current: string; open: OpenChapter | null | undefined }) {
  return (
    <details className={styles.toc} open>
      <summary>{m.app_chapters()}</summary>
      <nav aria-label={m.app_chapters()}>
        <ol>
          {chapters.map(({ id, number, topic, status }) => (
            <li key={id}>
              <a
                href={hashOf({ page: 'chapter', id, section: null })}
                aria-current={id === current ? 'page' : undefined}
              >
                <span>{formatNumber(number)}</span>
                {topic()}
                {status === 'to-come' && <em>{m.app_to_come()}</em>}
              </a>
              {id === current && open && (
                <ol>
                  {open.lesson.sections.map((section) => (
                    <li key={section.id}>
                      <a href={hashOf({ page: 'chapter', id, section: section.id })}>
                        {section.title()}
                      </a>
                    </li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  )
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

/** Goes to a section once the chapter stands, and notes where the reader is. */
function useSection(id: string, section: string | null, isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return
    actions.markRead(id)
    if (section !== null) document.getElementById(section)?.scrollIntoView()
  }, [id, section, isOpen])
}

/** A chapter: its question, its prose with live panels, and the way on. */
export function ChapterPage({ id, section }: { id: string; section: string | null }) {
  const chapter = chapterOf(id)
  const open = useChapter(chapter)
  useTitle(chapter?.topic() ?? null)
  useSection(id, section, Boolean(open))
  if (!chapter) return <NotFound path={`chapter/${id}`} />
  return (
    <div className={styles.frame}>
      <Contents current={id} open={open} />
      <article className={styles.article}>
        <p className={styles.chapter}>{m.app_chapter({ number: formatNumber(chapter.number) })}</p>
        <h1>{chapter.question()}</h1>
        {open && (
          <PanelDeskProvider>
            <div lang={open.language === 'zh' ? 'zh-CN' : 'en'}>
              <Chapter lesson={open.lesson} prose={open.prose} slot={FigureSlot} />
            </div>
          </PanelDeskProvider>
        )}
        {chapter.status === 'to-come' && <p className={styles.lead}>{m.app_to_come_why()}</p>}
        {open === undefined && chapter.status === 'ready' && (
          <div className={styles.loading} role="status" />
        )}
        <Neighbors chapter={chapter} />
      </article>
    </div>
  )
}
