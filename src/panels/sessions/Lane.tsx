import type { Run } from '../../sim/scenario'
import { Stage } from '../../stage/Stage'
import { usePlayer, useReading, useSession } from '../../store'
import { asking } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { stageHeights } from '../frame/size'
import type { WholeProps } from '../panel'
import { LaneHead } from './LaneHead'
import { Picture } from './Picture'

const HEADS = 40 // pixels of the column heads, which the first lane has alone

type LaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly run: Run
  readonly lane: number
  readonly name: string
}

const nobody = () => undefined

/** A lane: its choices, the requests on their way, and who knows whom. */
export function Lane({ session, arrangement, run, lane, name }: LaneProps) {
  const player = usePlayer(session)
  const selection = useSession(session, (state) => state.selection)
  const servers = useReading(player, (one) => one.moment(lane).servers.length, 4)
  const [height] = stageHeights(arrangement, [servers, servers])
  return (
    <div className={frame.lane} data-lane={lane}>
      <LaneHead session={session} lane={lane} name={name} />
      <Stage
        player={player}
        lane={lane}
        arrangement={arrangement === 'course' ? 'compact' : arrangement}
        height={lane === 0 ? height + HEADS : height}
        label={name}
        selection={selection?.lane === lane ? selection : null}
        onAsk={asking(session, player)(lane)}
        hasHeads={lane === 0}
        caption={null}
        onEvery={nobody}
      />
      <Picture session={session} lane={lane} run={run} />
    </div>
  )
}
