// What will not go well with the settings in force. They are allowed: it is an experiment.
import { m } from '../../i18n'
import type { ScalingWarning } from '../../sim'
import { usePlayer, useReading } from '../../store'
import styles from './autoscaling.module.css'

const words: Readonly<Record<ScalingWarning, () => string>> = {
  'down-above-up': m.scaling_warn_down_above_up,
  'no-way-down': m.scaling_warn_no_way_down,
  'no-numbers': m.scaling_warn_no_numbers,
  'never-ready': m.scaling_warn_never_ready,
}

/** One line to each. */
export function Warnings({ session, lane }: { session: string; lane: number }) {
  const player = usePlayer(session)
  const shown = useReading(player, (one) => (one.moment(lane).scaling?.warnings ?? []).join(' '), 2)
  if (shown === '') return null
  return (
    <ul className={styles.warnings}>
      {shown.split(' ').map((warning) => (
        <li key={warning}>{words[warning as ScalingWarning]()}</li>
      ))}
    </ul>
  )
}
