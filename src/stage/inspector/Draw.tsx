import { formatPercent, m } from '../../i18n'
import type { Explanation } from '../../sim'
import styles from './inspector.module.css'
import type { ServerNames } from './names'
import { badge, leftOut, lookedAt } from './reasons'
import { serverClass } from './serverClass'

const WIDTH = 256
const GAP = 2

/** The winner's box needs room at both ends. */
const SPAN = WIDTH - 4

interface DrawProps {
  readonly explanation: Explanation
  readonly names: ServerNames
}

/** A draw: the part of each server as a stretch of one bar, the winner's boxed in ink. */
export function Draw({ explanation, names }: DrawProps) {
  const looked = lookedAt(explanation)
  const total = looked.reduce((sum, { score }) => sum + (score ?? 0), 0)
  const out = explanation.candidates.filter((one) => !one.looked)
  let x = 0
  const parts = looked.map(({ server, score }) => {
    const share = total > 0 ? (score ?? 0) / total : 0
    const part = { server, share, x, width: Math.max(1, share * SPAN - GAP) }
    x += share * SPAN
    return part
  })
  return (
    <>
      <svg
        className={styles.draw}
        width={WIDTH}
        height="54"
        viewBox={`0 0 ${WIDTH} 54`}
        role="img"
        aria-label={m.inspect_drawn_label()}
      >
        {parts.map(({ server, share, x: left, width }) => {
          const middle = left + 3 + width / 2
          const isWinner = server === explanation.winner
          return (
            <g key={server}>
              <rect
                className={serverClass(names, server)}
                x={left + 3}
                y="6"
                width={width}
                height="12"
                rx="2"
              />
              {isWinner && (
                <rect
                  className={styles.drawn}
                  x={left + 1}
                  y="3"
                  width={width + 4}
                  height="18"
                  rx="3"
                />
              )}
              {width > 24 && (
                <text className={styles.word} x={middle} y="34" textAnchor="middle">
                  {names.nameOf(server)} {formatPercent(share)}
                </text>
              )}
              {isWinner && (
                <text className={styles.total} x={middle} y="50" textAnchor="middle">
                  {badge(explanation)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      {out.map((one) => (
        <p key={one.server} className={styles.calc}>
          {m.inspect_list_item({ name: names.nameOf(one.server), value: leftOut(one) })}
        </p>
      ))}
    </>
  )
}
