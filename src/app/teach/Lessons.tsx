import { formatNumber, m } from '../../i18n'
import { PartView } from './PlanView'
import { useAllPlans } from './plans'
import { suggested } from './suggested'
import css from './teach.module.css'

/** Lessons for the time that there is, out of the parts of the plans. */
export function Lessons() {
  const all = useAllPlans()
  return (
    <ul className={css.chapters}>
      {suggested.map(({ id, minutes, title, parts }) => (
        <li key={id}>
          <h3>{m.teach_lesson({ minutes: formatNumber(minutes), title: title() })}</h3>
          <ol className={css.parts}>
            {parts.flatMap(({ chapter, places }) => {
              const plan = all.find((one) => one.chapter.id === chapter)?.plan
              return places.flatMap((place) => {
                const part = plan?.parts[place]
                return part
                  ? [
                      <li key={`${chapter} ${place}`}>
                        <PartView chapter={chapter} part={part} />
                      </li>,
                    ]
                  : []
              })
            })}
          </ol>
        </li>
      ))}
    </ul>
  )
}
