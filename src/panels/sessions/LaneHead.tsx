import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import { Select } from '../../ui/Select'
import { spoken } from '../../ui/spoken'
import { RemoveLane } from '../controls/RemoveLane'
import { Held } from '../frame/Held'
import { mechanismOf, mechanisms, sessionsOf, states, withMechanism, withState } from './mechanism'
import { mechanismName, stateName } from './names'
import styles from './sessions.module.css'

/** How a lane knows its users and where it keeps their carts, and the way to take it away. */
export function LaneHead({ session, lane, name }: { session: string; lane: number; name: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const run = lanes[lane]
  const state = sessionsOf(run)?.state ?? 'memory'
  const isBare = mechanismOf(run) === 'none'
  return (
    <fieldset className={styles.head}>
      <legend className={spoken}>{m.compare_lane({ number: lane + 1, name })}</legend>
      {lanes.length > 1 && <b aria-hidden="true">{lane + 1}</b>}
      <Held id="mechanism">
        <Select
          label={m.sessions_mechanism()}
          value={mechanismOf(run)}
          options={mechanisms.map((id) => ({ id, label: mechanismName(id) }))}
          onChange={(id) => {
            const chosen = mechanisms.find((one) => one === id)
            if (chosen) actions.setLanes(session, lanes.with(lane, withMechanism(run, chosen)))
          }}
        />
      </Held>
      <Held id="state">
        <Select
          label={m.sessions_state()}
          value={state}
          options={states.map((id) => ({ id, label: stateName(id) }))}
          onChange={(id) => {
            const chosen = states.find((one) => one === id)
            if (chosen) actions.setLanes(session, lanes.with(lane, withState(run, chosen)))
          }}
        />
      </Held>
      {isBare && state === 'memory' && <small>{m.sessions_bare()}</small>}
      <RemoveLane session={session} lane={lane} name={name} />
    </fieldset>
  )
}
