// What the scaler decided up to the playhead, with the numbers and the rule that led to it, and why
// it was not otherwise.

import { planAt } from '../../charts/rows/scaling/limits'
import { formatInstant, formatNumber, m } from '../../i18n'
import type { ScalingDecision, ScalingView } from '../../sim'
import { type Player, usePlayer, useReading } from '../../store'
import frame from '../frame/frame.module.css'
import styles from './autoscaling.module.css'
import { type DecisionLine, lineOf } from './words'

const paths = { plus: 'M7 3v8M3 7h8', minus: 'M3 7h8', dot: 'M7 6.4v1.2M6.4 7h1.2' } as const

const viewOf = (player: Player, lane: number): ScalingView | undefined => player.cells(lane).scaling

/** Decisions up to an instant. */
const upTo = (decisions: readonly ScalingDecision[], at: number): readonly ScalingDecision[] =>
  decisions.slice(0, decisions.findLastIndex((one) => one.at <= at) + 1)

/** The decisions of a lane in words, up to the playhead. */
function useDecisions(session: string, lane: number) {
  const player = usePlayer(session)
  const at = useReading(player, (one) => one.at, 4)
  const all = useReading(player, (one) => viewOf(one, lane)?.decisions, 4)
  const view = viewOf(player, lane)
  const past = view === undefined || all === undefined ? [] : upTo(all, at)
  const lines = (few: number): readonly DecisionLine[] =>
    view === undefined ? [] : past.slice(-few).map((one) => lineOf(one, planAt(view, one.at)))
  return { player, count: past.length, lines, at }
}

interface DecisionsProps {
  readonly session: string
  readonly lane: number
  readonly rows: number // decisions in sight
}

function Line({ line, isNow, onGo }: { line: DecisionLine; isNow: boolean; onGo: () => void }) {
  return (
    <li aria-current={isNow ? 'step' : undefined}>
      <button type="button" onClick={onGo}>
        <time>{formatInstant(line.at)}</time>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path d={paths[line.glyph]} />
        </svg>
        <span>
          {line.text}
          {line.why !== '' && <small>{line.why}</small>}
        </span>
      </button>
    </li>
  )
}

/** The latest decisions, the newest last. */
export function Decisions({ session, lane, rows }: DecisionsProps) {
  const { player, count, lines } = useDecisions(session, lane)
  const shown = lines(rows)
  const earlier = count - shown.length
  return (
    <div className={`${frame.log} ${styles.decisions}`}>
      <h4>
        {m.scaling_decisions()}
        {earlier > 0 && <span>{m.panel_log_earlier({ count: formatNumber(earlier) })}</span>}
      </h4>
      {shown.length === 0 && <p>{m.scaling_decisions_none()}</p>}
      <ol>
        {shown.map((line, index) => (
          <Line
            key={line.at}
            line={line}
            isNow={index === shown.length - 1}
            onGo={() => player.seek(line.at)}
          />
        ))}
      </ol>
    </div>
  )
}

const ALL = 200

/** All decisions, as far as they are kept. */
export function AllDecisions({ session, lane }: Omit<DecisionsProps, 'rows'>) {
  const { player, count, lines } = useDecisions(session, lane)
  const shown = lines(ALL)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" className={`${frame.log} ${styles.all}`} aria-label={m.scaling_decisions()}>
      <h4>{m.scaling_decisions_all({ count: formatNumber(count) })}</h4>
      <ol>
        {shown.toReversed().map((line) => (
          <Line key={line.at} line={line} isNow={false} onGo={() => player.seek(line.at)} />
        ))}
      </ol>
    </div>
  )
}
