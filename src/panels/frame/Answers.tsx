import { formatNumber, m } from '../../i18n'
import type { AnswerCounts } from '../../sim'
import { AnswerGlyph } from '../../stage/marks/endings'
import table from '../../ui/figures.module.css'
import styles from './small.module.css'

const alone = `${table.figures} ${styles.alone}`

const columns = [
  { answer: 'cache', words: m.answers_cache },
  { answer: 'redirect', words: m.answers_redirect },
  { answer: 'not-found', words: m.answers_not_found },
  { answer: 'blocked', words: m.answers_blocked },
  { answer: 'made', words: m.answers_made },
] as const

interface AnswersProps {
  readonly lanes: readonly (AnswerCounts | null)[]
  readonly names: readonly string[] // of the lanes; one lane needs none
}

/** Who has answered so far, lane by lane; nothing where every answer came from a server. */
export function Answers({ lanes, names }: AnswersProps) {
  const shown = columns.filter(({ answer }) => lanes.some((counts) => (counts?.[answer] ?? 0) > 0))
  if (shown.length === 0) return null
  const counted = (count: number | undefined) =>
    count === undefined ? m.chart_none() : formatNumber(count)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={table.scroll} tabIndex={0} aria-label={m.answers_title()}>
      <table className={lanes.length > 1 ? table.figures : alone}>
        <caption>{m.answers_title()}</caption>
        <thead>
          <tr>
            {lanes.length > 1 && <th scope="col">{m.compare_column_lane()}</th>}
            <th scope="col">{m.answers_server()}</th>
            {shown.map(({ answer, words }) => (
              <th key={answer} scope="col">
                <span className={styles.withGlyph}>
                  <AnswerGlyph answer={answer} />
                  {words()}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lanes.map((counts, lane) => (
            <tr key={names[lane] ?? lane}>
              {lanes.length > 1 && (
                <th scope="row">{m.compare_lane({ number: lane + 1, name: names[lane] })}</th>
              )}
              <td>{counted(counts?.server)}</td>
              {shown.map(({ answer }) => (
                <td key={answer}>{counted(counts?.[answer])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
