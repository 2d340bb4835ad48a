import { useState } from 'react'
import { formatNumber, m, shownName } from '../../i18n'
import { type Moment, milliseconds, type ServerMoment } from '../../sim'
import type { InterventionAct } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { Slider } from '../../ui/Slider'
import { nextServer } from '../controls/nextServer'
import styles from './compare.module.css'

const MOST = 24 // servers that a stage still shows apart

const ERROR_TIME = milliseconds(5) // it fails faster than any other works

type State = 'well' | 'errs' | 'hangs' | 'down'

type Condition = ServerMoment['condition']

const stateOf = (condition: Condition): State => {
  if (condition === 'crashed') return 'down'
  if (condition === 'hung') return 'hangs'
  return condition === 'erring' ? 'errs' : 'well'
}

const states: readonly { readonly id: State; readonly label: () => string }[] = [
  { id: 'well', label: m.compare_state_well },
  { id: 'errs', label: m.compare_state_errs },
  { id: 'hangs', label: m.compare_state_hangs },
  { id: 'down', label: m.compare_state_down },
]

/** What brings a server into a state. */
export const actOf = (
  state: string,
  { name: server, condition }: Pick<ServerMoment, 'name' | 'condition'>,
): InterventionAct => {
  // A recovery leads back to what the scenario says, and that may be errors.
  if (state === 'well' && condition === 'erring') return { do: 'server.errors', server, share: 0 }
  if (state === 'errs') return { do: 'server.errors', server, share: 1, errorTime: ERROR_TIME }
  if (state === 'hangs') return { do: 'server.hang', server }
  return state === 'down' ? { do: 'server.crash', server } : { do: 'server.recover', server }
}

interface ServerProps {
  readonly server: ServerMoment
  readonly act: (act: InterventionAct, gesture?: string) => void
  readonly onCommit: () => void
}

function Speed({ server, act, onCommit }: ServerProps) {
  const { name, speed } = server
  const label = m.compare_speed({ server: shownName(name) })
  return (
    <Slider
      label={label}
      value={speed}
      min={0.1}
      max={4}
      step={0.1}
      marks={[1]}
      less={m.panel_less({ name: label })}
      more={m.panel_more({ name: label })}
      format={(value) => m.compare_times({ value: formatNumber(value, 1) })}
      onChange={(value) => act({ do: 'server.slow', server: name, speed: value }, `speed-${name}`)}
      onCommit={onCommit}
    />
  )
}

/** The server of that name in each lane; undefined where a lane has none. */
const inLanes = (moments: readonly Moment[], name: string) =>
  moments.map(({ servers }) => servers.find((one) => one.present && one.name === name))

interface StateProps {
  readonly session: string
  readonly name: string
}

/** The state of a server in all lanes, which may differ until one is chosen. */
function StateOf({ session, name }: StateProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes.length)
  const moments = () => Array.from({ length: lanes }, (_, lane) => player.moment(lane))
  // As one text, so that a moment in which no state has changed draws nothing.
  const told = useReading(
    player,
    () =>
      inLanes(moments(), name)
        .flatMap((one) => (one ? [stateOf(one.condition)] : []))
        .join(' '),
    4,
  )
  const known = new Set(told.split(' '))
  const isOne = known.size === 1
  const label = m.compare_state({ server: shownName(name) })
  const change = (state: string) => {
    const acts = inLanes(moments(), name).map((one) => one && actOf(state, one))
    const isSame = new Set(acts.map((act) => JSON.stringify(act))).size === 1
    acts.forEach((act, lane) => {
      if (act && (lane === 0 || !isSame)) actions.intervene(session, act, isSame ? {} : { lane })
    })
  }
  return (
    <Choice
      label={isOne ? label : m.compare_state_differs({ label, differs: m.compare_differs() })}
      value={isOne ? told.split(' ')[0] : ''}
      options={states.map((one) => ({ id: one.id, label: one.label() }))}
      onChange={change}
    />
  )
}

/** One server at a time: its speed and its state in all lanes; and more or fewer servers. */
export function Servers({ session }: { session: string }) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(0), 4)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const present = moment.servers.filter((server) => server.present)
  const [chosen, choose] = useState<string | null>(null)
  const last = present.at(-1)
  const server = present.find(({ name }) => name === chosen) ?? last
  const act = (what: InterventionAct, gesture?: string) =>
    void actions.intervene(session, what, { gesture })
  if (!server) return null
  const name = shownName(server.name)
  return (
    <fieldset className={styles.servers}>
      <legend>{m.compare_servers({ count: present.length })}</legend>
      <div className={styles.serverRow}>
        <Select
          label={m.compare_server()}
          value={server.name}
          options={present.map((one) => ({ id: one.name, label: shownName(one.name) }))}
          onChange={choose}
        />
        <button
          type="button"
          className={button.button}
          disabled={present.length >= MOST}
          onClick={() => act(nextServer(run))}
        >
          {m.compare_add_server()}
        </button>
        <button
          type="button"
          className={button.button}
          disabled={present.length < 2}
          onClick={() => act({ do: 'server.remove', server: server.name })}
        >
          {m.compare_remove_server({ server: name })}
        </button>
      </div>
      {server.condition !== 'hung' && (
        <Speed server={server} act={act} onCommit={() => actions.endGesture(session)} />
      )}
      <StateOf session={session} name={server.name} />
    </fieldset>
  )
}
