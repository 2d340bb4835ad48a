import { useMemo } from 'react'
import { m } from '../../i18n'
import { connectedClients } from '../../stage/cast'
import { Key } from '../../stage/Key'
import type { Geometry } from '../../stage/layout/geometry'
import { TIED_MOST } from '../../stage/layout/sizes'
import { Ghosts } from '../../stage/marks/Ghosts'
import { Stage } from '../../stage/Stage'
import { useEvery } from '../../stage/useEvery'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { serversOf } from '../controls/serversOf'
import { asking } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { cordItemsOf, keyItemsOf } from '../frame/keyItems'
import { stageHeights } from '../frame/size'
import type { WholeProps } from '../panel'
import styles from './compare.module.css'
import { LaneHead } from './LaneHead'
import { nextRule, withRule } from './rule'
import { onlyStage } from './stages'

const HEADS = 40 // pixels of the column heads, which the first lane has alone
const ALONE = 340 // pixels of the only stage of a comparison: there is room beside the controls
const MANY = 6 // servers from which a lane needs more room than it has alone

const CLIENT = 13 // pixels that a client takes whose connections are drawn

interface Shown {
  readonly servers: number
  readonly clients: number // with connections that are drawn
}

const heightsOf = (arrangement: WholeProps['arrangement'], lanes: readonly Shown[]) =>
  stageHeights(
    arrangement,
    lanes.map(({ servers }) => servers),
  ).map((height, lane) => {
    if (arrangement === 'phone') return height
    const { servers, clients } = lanes[lane]
    const forServers = servers > MANY ? 60 + servers * 20 : 0
    const tall = Math.max(height, forServers, Math.min(TIED_MOST, clients) * CLIENT + 20)
    return lane === 0 ? tall + HEADS : tall
  })

type StagesProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly names: readonly string[]
  readonly theory: readonly string[]
}

interface LaneStageProps extends Omit<StagesProps, 'theory'> {
  readonly lane: number
  readonly height: number
  readonly isOnly: boolean
  readonly onEvery: (every: number) => void
}

function LaneStage(props: LaneStageProps) {
  const { session, arrangement, names, lane, height, isOnly, onEvery } = props
  const player = usePlayer(session)
  const selection = useSession(session, (state) => state.selection)
  const others = useMemo(
    () => names.map((name, place) => ({ name, lane: place })).filter((one) => one.lane !== lane),
    [names, lane],
  )
  const over = (geometry: Geometry) => <Ghosts player={player} geometry={geometry} runs={others} />
  return (
    <Stage
      player={player}
      lane={lane}
      arrangement={arrangement === 'course' ? 'compact' : arrangement}
      height={height}
      label={names[lane]}
      selection={selection?.lane === lane ? selection : null}
      onAsk={asking(session, player)(lane)}
      hasHeads={lane === 0 || isOnly}
      caption={null}
      onEvery={onEvery}
      over={isOnly ? over : undefined}
    />
  )
}

/** The stage of every lane, or that of one with the others as ghosts; a head for each. */
export function Stages({ session, arrangement, names, theory }: StagesProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const most = useSession(session, ({ laneRange }) => laneRange.most)
  const only = useSession(session, ({ view }) => onlyStage(view, lanes.length))
  const { onEvery, every } = useEvery(lanes.length)
  const servers = lanes.map(serversOf)
  const shown = useReading(player, (one) => one.moment(0).servers.length, 4)
  const timeout = useReading(player, (one) => one.moment(0).timeout, 4)
  const counts = lanes.map(({ scenario }, lane) => ({
    servers: Math.max(servers[lane].length, shown),
    clients: connectedClients(scenario),
  }))
  const heights = heightsOf(arrangement, only === null ? counts : [counts[only]])
  const alone = arrangement === 'course' ? Math.max(ALONE, heights[0]) : heights[0]
  const add = () => actions.setLanes(session, [...lanes, withRule(lanes[0], nextRule(lanes))])
  const common = { session, arrangement, names }
  return (
    <div className={frame.stages}>
      {lanes.map((_, lane) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
        <div key={lane} className={frame.lane} data-lane={lane}>
          <LaneHead session={session} lane={lane} name={names[lane]} />
          {(only === null || only === lane) && (
            <LaneStage
              {...common}
              lane={lane}
              height={only === null ? heights[lane] : alone}
              isOnly={only !== null}
              onEvery={onEvery[lane]}
            />
          )}
        </div>
      ))}
      {lanes.length < most && (
        <p className={styles.add}>
          <button type="button" className={button.button} onClick={add}>
            {m.compare_add_lane()}
          </button>
        </p>
      )}
      <Key
        items={[
          ...keyItemsOf(false, false),
          ...cordItemsOf(lanes),
          ...(only === null ? [] : (['ghost'] as const)),
        ]}
        servers={servers[0].map(({ name }) => name)}
        patience={timeout}
        every={only === null ? every : [every[only]]}
        theory={theory}
      />
    </div>
  )
}
