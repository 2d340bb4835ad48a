import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import styles from './autoscaling.module.css'
import { Settings } from './SettingControl'
import { chief } from './settings'
import { usePlan } from './usePlan'

interface LaneChoiceProps {
  readonly session: string
  readonly names: readonly string[]
  readonly lane: number
  readonly onLane: (lane: number) => void
}

/** Which lane is set, and the way to one more that begins alike. */
export function LaneChoice({ session, names, lane, onLane }: LaneChoiceProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const most = useSession(session, ({ laneRange }) => laneRange.most)
  const add = () => {
    actions.setLanes(session, [...lanes, lanes[lane]])
    onLane(lanes.length)
  }
  return (
    <div className={styles.which}>
      {lanes.length > 1 && (
        <Choice
          label={m.scaling_set_lane()}
          value={String(lane)}
          options={names.map((_, place) => ({ id: String(place), label: String(place + 1) }))}
          onChange={(id) => onLane(Number(id))}
        />
      )}
      {lanes.length < most && (
        <button type="button" className={button.word} onClick={add}>
          {m.scaling_compare()}
        </button>
      )}
    </div>
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
