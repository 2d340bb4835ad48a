import { formatNumber, m } from '../i18n'
import css from './course.module.css'

/** What is known of a day: reached, missed, or still being simulated. */
export type Day = boolean | null

const STEP = 12
const HEIGHT = 14
const MIDDLE = HEIGHT / 2

const markOf = (day: Day, place: number) => {
  const x = place * STEP + STEP / 2
  if (day === null) return <circle key={place} data-day="open" cx={x} cy={MIDDLE} r="1.2" />
  if (day) return <circle key={place} data-day="reached" cx={x} cy={MIDDLE} r="3" />
  return <path key={place} data-day="missed" d={`M${x - 3} 4l6 6m0 -6l-6 6`} />
}

/** Which days were missed, in words. */
function saidOf(days: readonly Day[]): string {
  const missed = days.flatMap((day, place) => (day === false ? [formatNumber(place + 1)] : []))
  const reached = formatNumber(days.filter((day) => day === true).length)
  const total = formatNumber(days.length)
  return missed.length === 0
    ? m.course_challenge_reached({ days: reached, total })
    : m.course_challenge_strip({ days: reached, total, missed: missed.join(', ') })
}

/** Days side by side: a dot for one that reached the goal, a cross for one that did not. */
export function DayStrip({ days }: { readonly days: readonly Day[] }) {
  return (
    <svg
      className={css.days}
      viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
      width={days.length * STEP}
      height={HEIGHT}
      role="img"
      aria-label={saidOf(days)}
    >
      {days.map(markOf)}
    </svg>
  )
}
