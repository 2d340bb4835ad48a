// Below the score: the users of one lane and who knows them, a new version for all, the tally.
import { useState } from 'react'
import { m } from '../../i18n'
import { useSession } from '../../store'
import { Choice } from '../../ui/Choice'
import { Deployment } from './Deployment'
import { Picture } from './Picture'
import styles from './sessions.module.css'
import { Tally } from './Tally'

function Who({ session, names }: { session: string; names: readonly string[] }) {
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
export function Below({ session, names }: { session: string; names: readonly string[] }) {
  return (
    <>
      <p className={styles.legend}>{m.sessions_row_legend()}</p>
      <Who session={session} names={names} />
      <div className={styles.deploy} data-screen>
        <Deployment session={session} />
      </div>
      <Tally session={session} names={names} />
    </>
  )
}
