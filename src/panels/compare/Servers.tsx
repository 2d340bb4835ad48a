import { useState } from 'react'
import { m, shownName } from '../../i18n'
import type { Moment, ServerMoment } from '../../sim'
import type { InterventionAct } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { condition, conditionAct, serverStateOf, serverStates } from '../controls/condition'
import { nextServer } from '../controls/nextServer'
import { speedAct, speed as speedOf } from '../controls/speed'
import { Held } from '../frame/Held'
import { Quantity } from '../frame/Quantity'
import styles from './compare.module.css'

const MOST = 24 // servers that a stage still shows apart
const ROOMY = 3 // lanes beside which the controls of the servers have room

interface ServerProps {
  readonly session: string
  readonly server: ServerMoment
}

/** The speed of a server, which is moved in all lanes. */
function Speed({ session, server }: ServerProps) {
  const { name, speed } = server
  const { id, label, min, max, step, marks, format } = speedOf(name)
  return (
    <Held id={id}>
      <Quantity
        label={label()}
        value={speed}
        min={min}
        max={max}
        step={step}
        marks={marks}
        format={format}
        onChange={(value) => actions.intervene(session, speedAct(name, value), { gesture: id })}
        onCommit={() => actions.endGesture(session)}
      />
    </Held>
  )
}

/** The server of that name in each lane; undefined where a lane has none. */
const inLanes = (moments: readonly Moment[], name: string) =>
  moments.map(({ servers }) => servers.find((one) => one.present && one.name === name))

interface StateProps {
  readonly session: string
  readonly name: string
  readonly OneOf: typeof Choice
}

/** The state of a server in all lanes, which may differ until one is chosen. */
function StateOf({ session, name, OneOf }: StateProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes.length)
  const moments = () => Array.from({ length: lanes }, (_, lane) => player.moment(lane))
  // As one text, so that a moment in which no state has changed draws nothing.
  const told = useReading(
    player,
    () =>
      inLanes(moments(), name)
        .flatMap((one) => (one ? [serverStateOf(one.condition)] : []))
        .join(' '),
    4,
  )
  const known = new Set(told.split(' '))
  const isOne = known.size === 1
  const label = m.compare_state({ server: shownName(name) })
  const change = (state: string) => {
    const acts = inLanes(moments(), name).map((one) => one && conditionAct(state, one))
    const isSame = new Set(acts.map((act) => JSON.stringify(act))).size === 1
    acts.forEach((act, lane) => {
      if (act && (lane === 0 || !isSame)) actions.intervene(session, act, isSame ? {} : { lane })
    })
  }
  const differs = m.compare_differs()
  const isList = OneOf === Select // which has that among its options
  const states = serverStates.map((one) => ({ id: one.id, label: one.label() }))
  return (
    <Held id={condition(name).id}>
      <OneOf
        label={isOne || isList ? label : m.compare_state_differs({ label, differs })}
        value={isOne ? told.split(' ')[0] : ''}
        options={isList && !isOne ? [{ id: '', label: differs }, ...states] : states}
        onChange={change}
      />
    </Held>
  )
}

/** What can be done to a server of all lanes at once where it is asked: its speed, its state. */
export function AskedServer({ session, lane, name }: AskedServerProps) {
  const player = usePlayer(session)
  const { servers } = useReading(player, (one) => one.moment(lane), 4)
  const server = servers.find((one) => one.present && one.name === name)
  if (!server) return null
  return (
    <>
      {server.condition !== 'hung' && <Speed session={session} server={server} />}
      <StateOf session={session} name={server.name} OneOf={Choice} />
    </>
  )
}

interface AskedServerProps {
  readonly session: string
  readonly lane: number
  readonly name: string
}

/** One server at a time: its speed and its state in all lanes; and more or fewer servers. */
export function Servers({ session }: { session: string }) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(0), 4)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const hasRoom = useSession(session, ({ lanes }) => lanes.length >= ROOMY)
  const present = moment.servers.filter((server) => server.present)
  const [chosen, choose] = useState<string | null>(null)
  const last = present.at(-1)
  const server = present.find(({ name }) => name === chosen) ?? last
  const act = (what: InterventionAct) => void actions.intervene(session, what)
  if (!server) return null
  const name = shownName(server.name)
  return (
    <details className={styles.servers} open={hasRoom}>
      <summary>{m.compare_servers({ count: present.length })}</summary>
      <div className={styles.serverRow}>
        <Select
          label={m.compare_server()}
          value={server.name}
          options={present.map((one) => ({ id: one.name, label: shownName(one.name) }))}
          onChange={choose}
        />
        <StateOf session={session} name={server.name} OneOf={Select} />
      </div>
      {server.condition !== 'hung' && <Speed session={session} server={server} />}
      <div className={styles.serverRow}>
        <Held id="servers">
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
        </Held>
      </div>
    </details>
  )
}
