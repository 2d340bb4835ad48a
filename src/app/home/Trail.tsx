import { type ChapterEntry, chapterOf, chapters } from '../../course'
import { progressIn } from '../../course/progress'
import { formatNumber, m } from '../../i18n'
import { hashOf, parseAddress, useProgress } from '../../store'
import { Icon } from '../../ui/Icon'
import styles from './home.module.css'

const STARS = 3 // at most, for a challenge

/** What the reader has done in a chapter, of what there is to do. */
export function Trail({ chapter }: { readonly chapter: ChapterEntry }) {
  const progress = useProgress((all) => all)
  const { holds } = chapter
  if (!holds) return null
  const done = progressIn(chapter, progress)
  const { isBegun, predicted, judged, right, attempts, stars, played, answered, spent } = done
  const of = (count: number, all: number) => ({
    count: formatNumber(count),
    all: formatNumber(all),
  })
  const parts = [
    judged > 0 && m.home_trail_right(of(right, judged)),
    predicted > judged && m.home_trail_open({ count: formatNumber(predicted - judged) }),
    attempts > 0 &&
      m.home_trail_challenge({
        ...of(stars, STARS * holds.challenges),
        attempts: formatNumber(attempts),
      }),
    played > 0 && m.home_trail_played(of(played, holds.figures)),
    answered > 0 && m.home_trail_checks(of(answered, holds.checks)),
  ].filter((part) => part !== false)
  if (parts.length === 0 && isBegun) parts.push(m.home_read())
  const minutes = Math.round(spent / 60)
  if (minutes > 0) parts.unshift(m.home_trail_spent({ minutes: formatNumber(minutes) }))
  if (parts.length === 0) return null
  return (
    <small className={styles.trail}>
      <Icon name="check" size={13} />
      <span>{parts.join(m.home_trail_between())}</span>
    </small>
  )
}

/** Where the reader left off, and else where the course begins. */
export function GoOn() {
  const lastPlace = useProgress((progress) => progress.lastPlace)
  const { route } = parseAddress(lastPlace ?? '')
  const chapter = route.page === 'chapter' ? chapterOf(route.id) : undefined
  const start = hashOf({ page: 'chapter', id: 'why', section: null })
  if (lastPlace === null || chapter?.status !== 'ready')
    return (
      <p className={styles.ways}>
        <a className={styles.start} href={start}>
          {m.home_start()}
        </a>
      </p>
    )
  const question = chapter.question()
  const figure = /^figure-(\d.*)/.exec((route.page === 'chapter' && route.section) || '')?.[1]
  return (
    <p className={styles.ways}>
      <a className={styles.start} href={lastPlace}>
        {figure
          ? m.home_go_on_at({ figure, question })
          : m.home_go_on({ number: formatNumber(chapter.number), question })}
      </a>
      {lastPlace !== start && (
        <a className={styles.again} href={start}>
          {m.home_start()}
        </a>
      )}
    </p>
  )
}

/** What the reader has done in all; nothing before anything is done. */
export function Sum() {
  const progress = useProgress((all) => all)
  const done = chapters.map((chapter) => progressIn(chapter, progress))
  const sum = (pick: (one: (typeof done)[number]) => number) =>
    formatNumber(done.reduce((all, one) => all + pick(one), 0))
  if (!done.some(({ isBegun }) => isBegun)) return null
  return (
    <p className={styles.sum}>
      {m.home_sum({
        started: sum(({ isBegun }) => Number(isBegun)),
        all: formatNumber(chapters.length),
        right: sum(({ right }) => right),
        judged: sum(({ judged }) => judged),
        stars: sum(({ stars }) => stars),
      })}{' '}
      <a href={hashOf({ page: 'progress' })}>{m.app_progress()}</a>
    </p>
  )
}
