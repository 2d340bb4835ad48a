import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { Stage } from '../../stage/Stage'
import { usePlayer, useSession } from '../../store'
import { RemoveLane } from '../controls/RemoveLane'
import { asking } from '../frame/Body'
import frame from '../frame/frame.module.css'
import type { WholeProps } from '../panel'
import styles from './autoscaling.module.css'
import { Rack } from './Rack'

const HEIGHTS = { course: 202, embed: 150, phone: 260 } as const

const FEW = 3 // lanes whose instances have room for words

type LaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly run: Run
  readonly lane: number
  readonly name: string
}

const nobody = () => undefined

/** A lane: its requests on their way, where it stands alone, and its instances. */
export function Lane({ session, arrangement, run, lane, name }: LaneProps) {
  const player = usePlayer(session)
  const count = useSession(session, ({ lanes }) => lanes.length)
  const selection = useSession(session, (state) => state.selection)
  if (count > 1)
    return (
      <div className={`${frame.lane} ${styles.lane}`} data-lane={lane}>
        <p className={styles.name}>
          <b>{lane + 1}</b> {name}
          <RemoveLane session={session} lane={lane} name={name} />
        </p>
        <Rack
          session={session}
          lane={lane}
          run={run}
          isSmall={count > FEW || arrangement !== 'course'}
        />
      </div>
    )
  return (
    <div className={frame.lane} data-lane={lane}>
      <Stage
        player={player}
        lane={lane}
        arrangement={arrangement === 'course' ? 'compact' : arrangement}
        height={HEIGHTS[arrangement]}
        label={m.panel_autoscaling()}
        selection={selection?.lane === lane ? selection : null}
        onAsk={asking(session, player)(lane)}
        caption={null}
        onEvery={nobody}
      />
      <Rack session={session} lane={lane} run={run} />
    </div>
  )
}
