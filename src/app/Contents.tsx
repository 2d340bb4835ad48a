import { useEffect, useRef } from 'react'
import { type ChapterEntry, chapters, type OpenChapter } from '../course'
import { formatNumber, m } from '../i18n'
import { hashOf } from '../store'
import { Icon } from '../ui/Icon'
import { useMedia } from '../ui/media'
import { spoken } from '../ui/spoken'
import styles from './contents.module.css'
import { holdInSight, useSectionInView } from './inView'

interface ContentsProps {
  readonly current: ChapterEntry
  /** undefined: still on its way, and with it the names of its parts. */
  readonly open: OpenChapter | null | undefined
}

function Sections({ current, open, onGo }: ContentsProps & { onGo: (id: string) => void }) {
  const sections = open?.lesson.sections ?? []
  const seen = useSectionInView(sections.map(({ id }) => id).join(' '))
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (seen !== null) holdInSight(list.current)
  }, [seen])
  if (sections.length === 0) return null
  return (
    <ol ref={list}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a
            href={hashOf({ page: 'chapter', id: current.id, section: id })}
            aria-current={id === seen ? 'location' : undefined}
            onClick={() => onGo(id)}
          >
            {title()}
          </a>
        </li>
      ))}
    </ol>
  )
}

function Chapters({ current, open, onGo }: ContentsProps & { onGo: (id: string) => void }) {
  const begins = (place: number, { status }: ChapterEntry) =>
    status === 'to-come' && chapters[place - 1]?.status !== 'to-come'
  return (
    <nav aria-label={m.app_chapters()}>
      <ol>
        {chapters.map((chapter, place) => (
          <li key={chapter.id} data-status={chapter.status}>
            {begins(place, chapter) && <small aria-hidden="true">{m.app_to_come_head()}</small>}
            <a
              href={hashOf({ page: 'chapter', id: chapter.id, section: null })}
              aria-current={chapter.id === current.id ? 'page' : undefined}
            >
              <span>{formatNumber(chapter.number)}</span>
              <span>
                {chapter.topic()}
                {chapter.status === 'to-come' && (
                  <span className={spoken}> ({m.app_to_come()})</span>
                )}
              </span>
            </a>
            {chapter.id === current.id && <Sections current={current} open={open} onGo={onGo} />}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The chapters and the parts of this one: beside the article, or folded above it. */
export function Contents(props: ContentsProps) {
  const fold = useRef<HTMLDetailsElement>(null)
  const isFolded = useMedia('(width < 1240px)')
  const go = (id: string) => {
    if (fold.current) fold.current.open = false
    // The address may name this part already, and then nothing else would move.
    document.getElementById(id)?.scrollIntoView()
  }
  if (!isFolded)
    return (
      <div className={styles.beside}>
        {props.open !== undefined && <Chapters {...props} onGo={go} />}
      </div>
    )
  return (
    <details ref={fold} className={styles.folded} onToggle={() => holdInSight(fold.current)}>
      <summary>
        <span>
          {formatNumber(props.current.number)}. {props.current.topic()}
        </span>
        <Icon name="down" />
      </summary>
      <Chapters {...props} onGo={go} />
    </details>
  )
}
