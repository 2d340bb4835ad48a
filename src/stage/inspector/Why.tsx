import { formatNumber, m } from '../../i18n'
import type { Decision, Explanation, Life } from '../../sim'
import { Draw } from './Draw'
import styles from './inspector.module.css'
import type { ServerNames } from './names'
import { age, attemptEnd, badge, isRemembered, knew, leftOut, sentence, title } from './reasons'
import { serverClass } from './serverClass'
import { Turns } from './Turns'

type Candidate = Explanation['candidates'][number]

/** Dots that fit; the figure beside them always says the whole count. */
const DOTS = 10

function CountDots({ count, className }: { count: number; className: string }) {
  const shown = Math.min(DOTS, count)
  return (
    <svg
      className={className}
      width="120"
      height="14"
      viewBox="0 0 120 14"
      role="img"
      aria-label={m.inspect_dots_label({ n: count })}
    >
      {Array.from({ length: shown }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are a count, not things
        <circle key={i} cx={7 + i * 11.5} cy="7" r="3.6" />
      ))}
    </svg>
  )
}

interface CandidateProps {
  readonly candidate: Candidate
  readonly explanation: Explanation
  readonly names: ServerNames
}

function CandidateRow({ candidate, explanation, names }: CandidateProps) {
  const { server, looked, knowledge, score } = candidate
  const isWinner = server === explanation.winner
  const { outstanding, weight } = knowledge
  const isDue = explanation.better === 'soonest'
  const figure = isDue ? score : (outstanding ?? score)
  const isBent = !isDue && outstanding !== undefined && weight !== undefined && weight !== 1
  const shown = figure === null ? '' : formatNumber(figure, Number.isInteger(figure) ? 0 : 2)
  return (
    <li className={isWinner ? styles.winner : looked ? styles.candidate : styles.candidateOut}>
      <b>{names.nameOf(server)}</b>
      {outstanding === undefined ? (
        <span />
      ) : (
        <CountDots count={outstanding} className={serverClass(names, server)} />
      )}
      <span className={styles.count}>{isBent ? `${shown} ÷ ${weight}` : shown}</span>
      <em>{isWinner ? badge(explanation) : leftOut(candidate)}</em>
    </li>
  )
}

function Knowledge({ explanation, names }: { explanation: Explanation; names: ServerNames }) {
  if (explanation.candidates.length === 0) return null
  if (explanation.better === 'turn') return <Turns explanation={explanation} names={names} />
  if (explanation.better === 'drawn') return <Draw explanation={explanation} names={names} />
  return (
    <ol className={styles.candidates}>
      {explanation.candidates.map((candidate) => (
        <CandidateRow key={candidate.server} {...{ candidate, explanation, names }} />
      ))}
    </ol>
  )
}

interface WhyProps {
  readonly life: Life
  readonly decision: Decision
  readonly names: ServerNames
  readonly at: number // the playhead
  readonly isOpen: boolean // earlier attempts are folded to their question
}

/** One decision: what was known, the rule, the winner, and all of it in a sentence. */
export function Why({ life, decision, names, at, isOpen }: WhyProps) {
  const { explanation } = decision
  // What came of it is told once the playhead is past it.
  const end = life.endedAt !== null && life.endedAt <= at ? attemptEnd(life, decision, names) : ''
  const isChoice = explanation.candidates.length > 1 && !isRemembered(explanation)
  return (
    <details className={styles.part} open={isOpen}>
      <summary>{title(decision, names)}</summary>
      {isChoice && (
        <>
          <p className={styles.calc}>
            {knew(decision)} {age(explanation)}
          </p>
          <Knowledge explanation={explanation} names={names} />
        </>
      )}
      <p className={styles.sentence}>{sentence(explanation, names)}</p>
      {end && <p className={styles.fateLost}>{end}</p>}
    </details>
  )
}
