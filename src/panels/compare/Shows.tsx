import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import { Switch } from '../../ui/Switch'
import { Held } from '../frame/Held'
import { showsOrder } from './order'
import { nextRule, withRule } from './rule'
import { onlyStage } from './stages'

/** One lane more, under a rule that no lane has yet. */
function AddLane({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const most = useSession(session, ({ laneRange }) => laneRange.most)
  if (lanes.length >= most) return null
  return (
    <button
      type="button"
      className={button.button}
      onClick={() => actions.setLanes(session, [...lanes, withRule(lanes[0], nextRule(lanes))])}
    >
      {m.compare_add_lane()}
    </button>
  )
}

/** Controls of the view: how many stages there are, and what stands beside them. */
export function Shows({ session, names }: { session: string; names: readonly string[] }) {
  const hasOrder = useSession(session, ({ view, opening }) => showsOrder(view, opening))
  const only = useSession(session, ({ view, lanes }) => onlyStage(view, lanes))
  return (
    <>
      <Select
        label={m.compare_stages()}
        value={only === null ? 'each' : 'ghosts'}
        options={[
          { id: 'each', label: m.compare_stages_each() },
          { id: 'ghosts', label: m.compare_stages_ghosts() },
        ]}
        onChange={(id) => actions.setView(session, 'stages', id)}
      />
      {only !== null && (
        <Select
          label={m.compare_stage_of()}
          value={String(only)}
          options={names.map((name, lane) => ({
            id: String(lane),
            label: m.compare_lane({ number: lane + 1, name }),
          }))}
          onChange={(id) => actions.setView(session, 'stage', Number(id))}
        />
      )}
      <Held id="lanes">
        <AddLane session={session} />
      </Held>
      <Switch
        label={m.compare_order()}
        checked={hasOrder}
        onChange={(on) => actions.setView(session, 'order', on)}
      />
    </>
  )
}
