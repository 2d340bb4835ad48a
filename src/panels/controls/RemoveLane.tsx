import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Icon } from '../../ui/Icon'
import { Held } from '../frame/Held'
import styles from './removeLane.module.css'

/** Takes a lane away, as long as more are there than the panel needs. */
export function RemoveLane({
  session,
  lane,
  name,
}: {
  session: string
  lane: number
  name: string
}) {
  const lanes = useSession(session, (state) => state.lanes)
  const least = useSession(session, ({ laneRange }) => laneRange.least)
  if (lanes.length <= least) return null
  return (
    <Held id="lanes">
      <button
        type="button"
        className={styles.remove}
        aria-label={m.compare_remove_lane_of({ name })}
        title={m.compare_remove_lane()}
        onClick={() => actions.setLanes(session, lanes.toSpliced(lane, 1))}
      >
        <Icon name="close" size={16} />
      </button>
    </Held>
  )
}
