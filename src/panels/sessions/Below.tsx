// Below the score: the users of one lane and who knows them, a new version for all, the tally.
import { useState } from 'react'
import { m } from '../../i18n'
import { useSession } from '../../store'
import { Choice } from '../../ui/Choice'
import { laterNear } from '../../ui/laterNear'
import { Held } from '../frame/Held'
import { Deployment } from './Deployment'
import { Picture } from './Picture'
import styles from './sessions.module.css'

interface LanesProps {
  readonly session: string
  readonly names: readonly string[]
}

const [TALLY, TALLY_OF_LANE] = [240, 40] // CSS pixels, about

// It stands far down: charts and figures of all lanes.
const Tally = laterNear<LanesProps>(
  () => import('./Tally').then((it) => it.Tally),
  ({ names }) => (
    <div className={styles.tally} style={{ minHeight: TALLY + names.length * TALLY_OF_LANE }} />
  ),
)

function Who({ session, names }: LanesProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const [asked, ask] = useState(0)
  const lane = Math.min(asked, lanes.length - 1)
  return (
    <div className={styles.who} data-screen={lanes.length > 2 || undefined}>
      {lanes.length > 1 && (
        <Choice
          label={m.sessions_who()}
          value={`${lane}`}
          options={names.map((name, place) => ({ id: `${place}`, label: `${place + 1} ${name}` }))}
          onChange={(id) => ask(Number(id))}
        />
      )}
      <Picture session={session} lane={lane} run={lanes[lane]} />
    </div>
  )
}

/** Everything that has no room beside the lanes. */
export function Below({ session, names }: LanesProps) {
  return (
    <>
      <p className={styles.legend}>{m.sessions_row_legend()}</p>
      <Who session={session} names={names} />
      <div className={styles.deploy} data-screen>
        <Held id="deployment">
          <Deployment session={session} />
        </Held>
      </div>
      <Tally session={session} names={names} />
    </>
  )
}
