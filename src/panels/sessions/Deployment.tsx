// A new version for all servers: killed or drained, one after the other, in all lanes at once.
import { useRef, useState } from 'react'
import { formatNumber, formatSeconds, m } from '../../i18n'
import { SECOND } from '../../sim'
import { actions, usePlayer, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Choice } from '../../ui/Choice'
import { Quantity } from '../frame/Quantity'
import { deployActs, deployOf, withDeploy } from './deploy'
import { shownServers } from './derive'
import styles from './sessions.module.css'

const DRAINS = { least: 5, usual: 20, most: 90 } // seconds
const EARLIEST = SECOND // what happens at the very start is no deployment

interface LengthProps {
  readonly drain: number // microseconds
  onSet(drain: number): void
}

/** How long each is drained: a drag is tried out when it ends. */
function Length({ drain, onSet }: LengthProps) {
  const [drag, setDrag] = useState<number | null>(null)
  // A step changes the value and ends in one go: the state would still be the one before.
  const latest = useRef<number | null>(null)
  const move = (value: number | null) => {
    latest.current = value
    setDrag(value)
  }
  return (
    <Quantity
      label={m.sessions_deploy_drain()}
      value={drag ?? drain / SECOND}
      min={DRAINS.least}
      max={DRAINS.most}
      step={5}
      isWhole={true}
      format={(value) => m.format_seconds({ value: formatNumber(value) })}
      onChange={move}
      onCommit={() => {
        const value = latest.current
        move(null)
        if (value !== null) onSet(value * SECOND)
      }}
    />
  )
}

/** How a new version goes to all servers, and when. */
export function Deployment({ session }: { session: string }) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const planned = deployOf(lanes[0])
  const [wished, wish] = useState(planned?.drain ?? 0)
  const drain = planned?.drain ?? wished
  const namesHere = () =>
    shownServers(player.moment(0))
      .filter(({ standing }) => standing !== 'gone')
      .map(({ name }) => name)
  const plan = (at: number, length: number) => {
    const names = namesHere()
    actions.setLanes(
      session,
      lanes.map((run) => withDeploy(run, names, { at, drain: length })),
    )
  }
  const set = (length: number) => {
    wish(length)
    if (planned !== null && length !== planned.drain) plan(planned.at, length)
  }
  const last = planned === null ? null : deployActs(namesHere(), planned).at(-1)
  return (
    <fieldset className={styles.calamities}>
      <legend>{m.sessions_deploy()}</legend>
      <Choice
        label={m.sessions_deploy_manner()}
        value={drain > 0 ? 'drained' : 'killed'}
        options={[
          { id: 'killed', label: m.sessions_deploy_killed() },
          { id: 'drained', label: m.sessions_deploy_drained() },
        ]}
        onChange={(id) => set(id === 'killed' ? 0 : DRAINS.usual * SECOND)}
      />
      {drain > 0 && <Length drain={drain} onSet={set} />}
      <div className={styles.deeds}>
        <button
          type="button"
          className={button.button}
          onClick={() => plan(Math.max(EARLIEST, player.at), drain)}
        >
          {planned === null ? m.sessions_deploy_go() : m.sessions_deploy_again()}
        </button>
      </div>
      {planned !== null && last && (
        <p>
          {m.sessions_deploy_due({
            from: formatSeconds(planned.at, 0),
            to: formatSeconds(last.at, 0),
          })}
        </p>
      )}
    </fieldset>
  )
}
