import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import { later } from '../../ui/later'
import { Held } from '../frame/Held'
import { Settings } from '../frame/Settings'
import styles from './autoscaling.module.css'
import { chief, delays } from './chiefSettings'
import { kindOf } from './kinds'
import { rule } from './ruleSettings'
import { usePlan } from './usePlan'
import { Warnings } from './Warnings'

// Most pools have thresholds or a target.
const MoreRules = later(() => import('./MoreRules').then((it) => it.MoreRules))

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
    <Held id="lanes">
      <button
        type="button"
        className={button.word}
        onClick={() => actions.setLanes(session, [...lanes, lanes[lane]])}
      >
        {m.scaling_compare()}
      </button>
    </Held>
  )
}

const plain: readonly string[] = ['threshold', 'target']

/** The settings that decide most. A fleet whose least is its most has no use for a rule. */
export function Plan({ session, lane }: { session: string; lane: number }) {
  const { spec, ...force } = usePlan(session, lane)
  if (spec === null) return <p className={styles.says}>{m.scaling_fixed_says()}</p>
  if (spec.min === spec.max)
    return <p className={styles.says}>{m.scaling_always_says({ n: spec.max })}</p>
  const told = { spec, ...force }
  return (
    <div className={styles.chief}>
      <Settings list={kindOf(spec) === 'several' ? [rule] : chief} {...told} />
      {!plain.includes(kindOf(spec)) && <MoreRules {...told} />}
      <Settings list={delays} {...told} />
      <Warnings session={session} lane={lane} />
    </div>
  )
}
