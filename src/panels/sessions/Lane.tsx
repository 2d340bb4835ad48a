import type { Run } from '../../sim/scenario'
import { Stage } from '../../stage/Stage'
import { usePlayer, useReading, useSession } from '../../store'
import { asking } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { stageHeights } from '../frame/size'
import type { WholeProps } from '../panel'
import { Carts } from './Carts'
import { LaneHead } from './LaneHead'
import styles from './sessions.module.css'

// Pixels above and below the servers: of the first lane, which has the column heads, and of others.
const MARGINS = [58, 26]
// How far servers of one lane are apart: where there is one lane, two, three, four.
const PITCHES = [0, 72, 36, 26, 24]
const LOWEST = 4 // so many lanes or more, and each is as low as its servers let it be
const SPARED = 8 // pixels below the servers of such a lane

/** So many lanes, and each has its head and its carts in one line. */
const LOW = 3

const HEADS = 2 // pixels that the column heads of the first lane take besides, for one scale in all

interface Shown {
  readonly lanes: number
  readonly lane: number
  readonly servers: number
}

function heightOf(arrangement: WholeProps['arrangement'], { lanes, lane, servers }: Shown): number {
  if (arrangement === 'course')
    return (
      MARGINS[Math.min(lane, 1)] -
      (lanes >= LOWEST ? SPARED : 0) +
      servers * PITCHES[Math.min(lanes, LOWEST)]
    )
  const same = Array.from({ length: Math.max(2, lanes) }, () => servers)
  const usual = stageHeights(arrangement, same)[lane]
  return lane === 0 && arrangement === 'embed' ? usual + HEADS : usual
}

type LaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly run: Run
  readonly lane: number
  readonly name: string
}

const nobody = () => undefined

/** A lane: its choices, the requests on their way, and the carts on its servers. */
export function Lane({ session, arrangement, run, lane, name }: LaneProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes.length)
  const selection = useSession(session, (state) => state.selection)
  const servers = useReading(player, (one) => one.moment(lane).servers.length, 4)
  const isLow = lanes >= LOW && arrangement === 'course'
  const carts = <Carts session={session} lane={lane} run={run} isShort={isLow} />
  return (
    <div className={frame.lane} data-lane={lane}>
      <div className={styles.bar} data-low={isLow || undefined}>
        <LaneHead session={session} lane={lane} name={name} />
        {isLow && carts}
      </div>
      <Stage
        player={player}
        lane={lane}
        arrangement={arrangement === 'course' ? 'compact' : arrangement}
        height={heightOf(arrangement, { lanes, lane, servers })}
        label={name}
        selection={selection?.lane === lane ? selection : null}
        onAsk={asking(session, player)(lane)}
        hasHeads={lane === 0}
        caption={null}
        onEvery={nobody}
      />
      {!isLow && carts}
    </div>
  )
}
