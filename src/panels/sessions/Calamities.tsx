// What can befall servers, balancer and users, in all lanes at once and at the playhead.
import { useState } from 'react'
import { m, shownName } from '../../i18n'
import type { InterventionAct } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import { nextServer } from '../controls/nextServer'
import { type ShownServer, type Standing, shownServers } from './derive'
import { usersIn } from './mechanism'
import styles from './sessions.module.css'

const MOST = 6 // servers whose colors can be told apart
const THIRD = 0.33

interface Deed {
  readonly id: string
  readonly label: (server: string) => string
  readonly act: (server: string) => InterventionAct
  readonly when: readonly Standing[]
}

const deeds: readonly Deed[] = [
  {
    id: 'crash',
    label: (server) => m.sessions_crash({ server }),
    act: (server) => ({ do: 'server.crash', server }),
    when: ['up', 'drain', 'down'],
  },
  {
    id: 'recover',
    label: (server) => m.sessions_recover({ server }),
    act: (server) => ({ do: 'server.recover', server }),
    when: ['crashed'],
  },
  {
    id: 'drain',
    label: (server) => m.sessions_drain({ server }),
    act: (server) => ({ do: 'server.drain', server }),
    when: ['up'],
  },
  {
    id: 'down',
    label: (server) => m.sessions_down({ server }),
    act: (server) => ({ do: 'server.down', server }),
    when: ['up', 'drain', 'crashed'],
  },
  {
    id: 'up',
    label: (server) => m.sessions_up({ server }),
    act: (server) => ({ do: 'server.up', server }),
    when: ['drain', 'down'],
  },
  {
    id: 'kill',
    label: (server) => m.sessions_kill({ server }),
    act: (server) => ({ do: 'server.remove', server }),
    when: ['up', 'drain', 'down', 'crashed'],
  },
]

interface ButtonProps {
  readonly label: string
  readonly isOff?: boolean
  onPress(): void
}

const Button = ({ label, isOff, onPress }: ButtonProps) => (
  <button type="button" className={button.button} disabled={isOff} onClick={onPress}>
    {label}
  </button>
)

interface ServerDeedsProps {
  readonly servers: readonly ShownServer[]
  onAct(act: InterventionAct): void
}

/** One server at a time. */
function ServerDeeds({ servers, onAct }: ServerDeedsProps) {
  const here = servers.filter(({ standing }) => standing !== 'gone')
  const [asked, ask] = useState('s2')
  const server = here.find(({ name }) => name === asked) ?? here.at(-1)
  if (!server) return null
  return (
    <>
      <Select
        label={m.compare_server()}
        value={server.name}
        options={here.map(({ name }) => ({ id: name, label: shownName(name) }))}
        onChange={ask}
      />
      <div className={styles.deeds}>
        {deeds.map(({ id, label, act, when }) => (
          <Button
            key={id}
            label={label(shownName(server.name))}
            isOff={!when.includes(server.standing) || (id === 'kill' && here.length < 2)}
            onPress={() => onAct(act(server.name))}
          />
        ))}
      </div>
    </>
  )
}

/** Every calamity as a button. */
export function Calamities({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const told = useReading(player, (one) => JSON.stringify(shownServers(one.moment(0))), 4)
  const servers: readonly ShownServer[] = JSON.parse(told)
  const act = (what: InterventionAct) => void actions.intervene(session, what)
  const traffic = usersIn(run)
  const present = servers.filter(({ standing }) => standing !== 'gone').length
  return (
    <fieldset className={styles.calamities}>
      <legend>{m.sessions_calamities()}</legend>
      <ServerDeeds servers={servers} onAct={act} />
      <div className={styles.deeds}>
        <Button
          label={m.compare_add_server()}
          isOff={present >= MOST}
          onPress={() => act(nextServer(run))}
        />
        <Button label={m.sessions_restart()} onPress={() => act({ do: 'gateway.restart' })} />
        <Button
          label={m.sessions_move()}
          onPress={() => act({ do: 'clients.move', traffic, share: THIRD })}
        />
        <Button
          label={m.sessions_forget()}
          onPress={() => act({ do: 'clients.forget', traffic, share: THIRD })}
        />
      </div>
    </fieldset>
  )
}
