import { minutesOf } from '../../course/plan'
import { formatNumber, m } from '../../i18n'
import { hashOf, parseAddress } from '../../store'
import { useMedia } from '../../ui/media'
import { PlanView } from './PlanView'
import { type Planned, useAllPlans } from './plans'
import css from './teach.module.css'

/** The paper of a chapter, where this edition of the course has such a page. */
const handoutOf = (id: string): string | null => {
  const hash = `#/handout/${id}`
  return parseAddress(hash).route.page === 'unknown' ? null : hash
}

function Chapter({ chapter, plan }: Planned) {
  const isPrinting = useMedia('print')
  const { id, number, minutes } = chapter
  const handout = handoutOf(id)
  const head = m.glossary_chapter({ number: formatNumber(number), topic: chapter.question() })
  return (
    <li>
      <h3>{head}</h3>
      <p className={css.facts}>
        {m.teach_minutes_read({ minutes: formatNumber(minutes) })}
        {plan && m.home_trail_between()}
        {plan && m.teach_minutes_class({ minutes: formatNumber(minutesOf(plan)) })}
      </p>
      <p className={css.ways}>
        <a href={hashOf({ page: 'chapter', id, section: null })}>{m.teach_read()}</a>
        <a href={hashOf({ page: 'present', id, step: 0 })}>{m.teach_wall()}</a>
        {handout && <a href={handout}>{m.teach_handout()}</a>}
      </p>
      {plan && (
        <details open={isPrinting || undefined}>
          <summary>{m.teach_plan()}</summary>
          <PlanView chapter={id} plan={plan} />
        </details>
      )}
    </li>
  )
}

/** The chapters with how long they take, and their plans. */
export function Chapters() {
  const all = useAllPlans()
  return (
    <ol className={css.chapters}>
      {all.map((one) => (
        <Chapter key={one.chapter.id} {...one} />
      ))}
    </ol>
  )
}
