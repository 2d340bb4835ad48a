import { formatNumber, m } from '../../i18n'
import type { Explanation } from '../../sim'
import styles from './inspector.module.css'
import type { ServerNames } from './names'
import { leftOut, lookedAt } from './reasons'
import { serverClass } from './serverClass'

const figure = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2)

interface TurnsProps {
  readonly explanation: Explanation
  readonly names: ServerNames
}

/** Smooth weighted turns: what each server had, gained, compared with, and was left with. */
export function Turns({ explanation, names }: TurnsProps) {
  const { candidates, winner } = explanation
  const sum = lookedAt(explanation).reduce((all, { knowledge }) => all + (knowledge.weight ?? 0), 0)
  return (
    <table className={styles.turns} aria-label={m.inspect_turns_label()}>
      <thead>
        <tr>
          <td />
          <th scope="col">{m.inspect_turns_had()}</th>
          <th scope="col">{m.inspect_turns_gain()}</th>
          <th scope="col" className={styles.nowHead}>
            {m.inspect_turns_now()}
          </th>
          <th scope="col">{m.inspect_turns_after()}</th>
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => {
          const { server, looked, knowledge } = candidate
          const { weight = 0, current = 0 } = knowledge
          const isWinner = server === winner
          const now = current + weight
          return (
            <tr key={server}>
              <th scope="row" className={styles.turnName}>
                <span className={serverClass(names, server)} aria-hidden="true" />
                {names.nameOf(server)}
              </th>
              {looked ? (
                <>
                  <td>{figure(current)}</td>
                  <td>+{figure(weight)}</td>
                  <td className={styles.nowCell}>
                    <b
                      className={
                        isWinner ? `${styles.turnWinner} ${serverClass(names, server)}` : ''
                      }
                    >
                      <span>{figure(now)}</span>
                    </b>
                  </td>
                  <td>{figure(isWinner ? now - sum : now)}</td>
                </>
              ) : (
                <td colSpan={4} className={styles.out}>
                  {leftOut(candidate)}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
