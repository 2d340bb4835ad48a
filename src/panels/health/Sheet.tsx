import { useState } from 'react'
import { formatNumber, m, shownName } from '../../i18n'
import { actions, store, usePlayer, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Select } from '../../ui/Select'
import { Switch } from '../../ui/Switch'
import { Held } from '../frame/Held'
import { Settings } from '../frame/Settings'
import type { HeldControl } from '../panel'
import { befalling, type Fault, faults } from './faults'
import styles from './health.module.css'
import { Measured } from './Measured'
import { listening, returning } from './passiveSettings'
import { probing } from './probeSettings'
import { repeating } from './repeatSettings'
import type { Setting } from './setting'
import {
  hasBackup,
  listened,
  type Manner,
  mannerOf,
  mannerSpec,
  manners,
  probed,
  rewritten,
  withBackup,
} from './spec'
import { useSpec } from './useSpec'

const mannerNames: Readonly<Record<Manner, () => string>> = {
  nobody: m.health_manner_nobody,
  textbook: m.health_manner_textbook,
  nginx: () => 'nginx',
  haproxy: () => 'HAProxy',
  envoy: () => 'Envoy',
  aws: () => 'AWS ALB',
  kubernetes: () => 'Kubernetes',
}

/** Does something to one server, from the playhead on; what the reader did later goes. */
function befall(session: string, fault: Fault, { server, at }: { server: string; at: number }) {
  const [first, ...later] = fault.acts(server)
  if (later.length === 0) {
    actions.intervene(session, first.act)
    return
  }
  const now = store.getState().sessions[session]
  if (!now) return
  // Where a part of the figure is locked, what it came with stays.
  const given = now.locked.length > 0 ? now.opening.flatMap((run) => run.interventions) : []
  actions.setLanes(
    session,
    now.lanes.map((run) => {
      const acts = befalling(fault, server, { at, end: run.scenario.duration })
      const kept = run.interventions.filter((one) => one.at <= at || given.includes(one))
      return { ...run, interventions: [...kept, ...acts].sort((one, other) => one.at - other.at) }
    }),
  )
}

/** What goes wrong, by button. */
function Faults({ session }: { session: string }) {
  const player = usePlayer(session)
  const servers = useSession(session, ({ lanes }) => lanes[0].scenario.pools[0].servers)
  const [chosen, setChosen] = useState('s2')
  const server = servers.some(({ name }) => name === chosen) ? chosen : servers[0].name
  return (
    <fieldset className={styles.group}>
      <legend>{m.health_faults()}</legend>
      <div className={styles.settings}>
        <Select
          label={m.health_faults_server()}
          value={server}
          options={servers.map(({ name }) => ({ id: name, label: shownName(name) }))}
          onChange={setChosen}
        />
      </div>
      <div className={styles.buttons}>
        {faults.map((fault) => (
          <button
            key={fault.id}
            type="button"
            className={button.button}
            onClick={() => befall(session, fault, { server, at: player.at })}
          >
            {fault.label()}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

interface GroupProps {
  readonly session: string
  readonly title: string
  readonly list: readonly Setting[]
}

function Group({ session, title, list }: GroupProps) {
  const { spec, onSpec } = useSpec(session)
  if (spec === null) return null
  if (!list.some((setting) => setting.fits(spec))) return null
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={styles.settings}>
        <Settings list={list} spec={spec} onChange={onSpec} />
      </div>
    </fieldset>
  )
}

/** Who looks after the servers, and in whose manner. */
function Manners({ session }: { session: string }) {
  const { spec, onSpec } = useSpec(session)
  const lanes = useSession(session, (state) => state.lanes)
  const isBackup = hasBackup(lanes[0].scenario)
  return (
    <fieldset className={styles.group}>
      <legend>{m.health_manner()}</legend>
      <div className={styles.settings}>
        <Held id="manner">
          <Select
            label={m.health_manner_of()}
            value={mannerOf(spec)}
            options={manners.map((id) => ({ id, label: mannerNames[id]() }))}
            onChange={(id) => {
              const manner = manners.find((one) => one === id)
              if (manner) onSpec(mannerSpec(manner, spec))
            }}
          />
        </Held>
        {spec && (
          <>
            <Held id="probes">
              <Switch
                label={m.health_probes()}
                checked={spec.active !== null}
                onChange={(on) => onSpec(probed(spec, on))}
              />
            </Held>
            <Held id="listens">
              <Switch
                label={m.health_listens()}
                checked={spec.passive !== null}
                onChange={(on) => onSpec(listened(spec, on))}
              />
            </Held>
          </>
        )}
        <Held id="backup">
          <Switch
            label={m.health_backup()}
            checked={isBackup}
            onChange={(on) =>
              actions.setLanes(
                session,
                rewritten(lanes, (scenario) => withBackup(scenario, on)),
              )
            }
          />
        </Held>
      </div>
    </fieldset>
  )
}

/** What is tried at another server. */
function Repeats({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{m.health_group_repeats()}</legend>
        <div className={styles.settings}>
          <Settings
            list={repeating}
            spec={lanes[0].scenario}
            onChange={(scenario) =>
              actions.setLanes(
                session,
                rewritten(lanes, () => scenario),
              )
            }
          />
        </div>
      </fieldset>
      <p className={styles.says}>{m.health_repeats_anew()}</p>
    </>
  )
}

/** What begins anew and what does not, and whose probes are shown. */
function Asides({ session }: { session: string }) {
  const count = useSession(session, ({ lanes }) => lanes[0].scenario.gateways.length)
  return (
    <>
      <p className={styles.says}>{m.health_anew()}</p>
      {count > 1 && (
        <p className={styles.says}>{m.health_balancers({ count: formatNumber(count) })}</p>
      )}
    </>
  )
}

/** What of it a page may lock or hide. */
export const held: readonly HeldControl[] = [
  { id: 'faults', label: m.health_faults },
  { id: 'manner', label: m.health_manner_of },
  { id: 'probes', label: m.health_probes },
  { id: 'listens', label: m.health_listens },
  { id: 'backup', label: m.health_backup },
  ...[...probing, ...listening, ...returning, ...repeating],
]

/** What comes of it, what goes wrong, all that can be set: below the score, once opened. */
export function Sheet({ session }: { session: string }) {
  return (
    <div className={styles.sheet}>
      <Measured session={session} />
      <Held id="faults">
        <Faults session={session} />
      </Held>
      <Asides session={session} />
      <Manners session={session} />
      <Group session={session} title={m.health_group_probes()} list={probing} />
      <Group session={session} title={m.health_group_customers()} list={listening} />
      <Group session={session} title={m.health_group_return()} list={returning} />
      <Repeats session={session} />
    </div>
  )
}
