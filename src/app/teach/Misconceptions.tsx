import { formatNumber, m } from '../../i18n'
import { useAllPlans } from './plans'
import css from './teach.module.css'

/** What students believe, chapter by chapter, and what to say to it. */
export function Misconceptions() {
  const all = useAllPlans()
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{m.teach_chapter()}</th>
          <th scope="col">{m.teach_says()}</th>
          <th scope="col">{m.teach_answer()}</th>
        </tr>
      </thead>
      {all.map(({ chapter, plan }) => (
        <tbody key={chapter.id}>
          {plan?.misconceptions.map(({ says, answer }, place) => (
            <tr key={says}>
              {place === 0 && (
                <th scope="rowgroup" rowSpan={plan.misconceptions.length}>
                  {formatNumber(chapter.number)}. {chapter.topic()}
                </th>
              )}
              <td data-label={m.teach_says()}>{says}</td>
              <td data-label={m.teach_answer()}>{answer}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}
