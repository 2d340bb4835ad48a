import { m } from '../../i18n'
import { Stage } from '../../stage/Stage'
import { usePlayer, useSession } from '../../store'
import { RemoveLane } from '../controls/RemoveLane'
import { asking } from '../frame/Body'
import frame from '../frame/frame.module.css'
import type { WholeProps } from '../panel'
import styles from './blueGreen.module.css'
import { Fleets } from './Fleets'

const HEIGHTS = { course: 226, embed: 190, phone: 330 } as const

type LaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly lane: number
  readonly name: string
}

const nobody = () => undefined

/** A lane: its requests on their way, where it stands alone, and its two fleets. */
export function Lane({ session, arrangement, lane, name }: LaneProps) {
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
        <Fleets session={session} lane={lane} />
      </div>
    )
  return (
    <div className={frame.lane} data-lane={lane}>
      <Stage
        player={player}
        lane={lane}
        arrangement={arrangement === 'course' ? 'compact' : arrangement}
        height={HEIGHTS[arrangement]}
        label={m.panel_blue_green()}
        selection={selection?.lane === lane ? selection : null}
        onAsk={asking(session, player)(lane)}
        caption={null}
        onEvery={nobody}
      />
      <Fleets session={session} lane={lane} />
    </div>
  )
}
