import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import { Settings } from '../frame/Settings'
import styles from './autoscaling.module.css'
import { chief } from './settings'
import { usePlan } from './usePlan'

interface LaneChoiceProps {
  readonly names: readonly string[]
  readonly lane: number
  readonly onLane: (lane: number) => void
}

/** Which lane is set, where there are several. */
export function LaneChoice({ names, lane, onLane }: LaneChoiceProps) {
  if (names.length < 2) return null
  return (
    <div className={styles.which}>
      <Choice
        label={m.scaling_set_lane()}
        value={String(lane)}
        options={names.map((_, place) => ({ id: String(place), label: String(place + 1) }))}
        onChange={(id) => onLane(Number(id))}
      />
    </div>
  )
}

/** The way to one more lane, which begins like the one that is set. */
export function AddLane({ session, lane }: { session: string; lane: number }) {
  const lanes = useSession(session, (state) => state.lanes)
  const most = useSession(session, ({ laneRange }) => laneRange.most)
  if (lanes.length >= most) return null
  return (
    <button
      type="button"
      className={button.word}
      onClick={() => actions.setLanes(session, [...lanes, lanes[lane]])}
    >
      {m.scaling_compare()}
    </button>
  )
}

/** The settings that decide most. */
export function Plan({ session, lane }: { session: string; lane: number }) {
  const { spec, onChange } = usePlan(session, lane)
  if (spec === null) return <p className={styles.says}>{m.scaling_fixed_says()}</p>
  return (
    <div className={styles.chief}>
      <Settings list={chief} spec={spec} onChange={onChange} />
    </div>
  )
}
