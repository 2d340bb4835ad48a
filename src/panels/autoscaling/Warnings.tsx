// What will not go well with the settings in force. They are allowed: it is an experiment.
import type { ScalingWarning } from '../../sim'
import { usePlayer, useReading } from '../../store'
import styles from './autoscaling.module.css'
import { warningWords } from './warningWords'

/** One line to each. */
export function Warnings({ session, lane }: { session: string; lane: number }) {
  const player = usePlayer(session)
  const shown = useReading(player, (one) => (one.moment(lane).scaling?.warnings ?? []).join(' '), 2)
  if (shown === '') return null
  return (
    <ul className={styles.warnings}>
      {shown.split(' ').map((warning) => (
        <li key={warning}>{warningWords[warning as ScalingWarning]()}</li>
      ))}
    </ul>
  )
}
