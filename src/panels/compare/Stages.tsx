import { type ReactNode, useMemo } from 'react'
import { connectedClients } from '../../stage/cast'
import { Key } from '../../stage/Key'
import type { Geometry } from '../../stage/layout/geometry'
import { TIED_MOST } from '../../stage/layout/sizes'
import { Ghosts } from '../../stage/marks/Ghosts'
import { Stage } from '../../stage/Stage'
import { useEvery } from '../../stage/useEvery'
import { usePlayer, useReading, useSession } from '../../store'
import { later } from '../../ui/later'
import { serversOf } from '../controls/serversOf'
import { asking } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { answerItemsOf, cordItemsOf, keyItemsOf, kindNamesOf } from '../frame/keyItems'
import { isCompact, stageHeights } from '../frame/size'
import type { WholeProps } from '../panel'
import styles from './compare.module.css'
import { entryOf } from './entry'
import { LaneHead } from './LaneHead'
import { onlyStage } from './stages'

const Doors = later(() => import('./Doors').then((it) => it.Doors))

// Pixels above and below the servers: of the first lane, which has the column heads, and of others.
const MARGINS = [58, 26]
const HEADS = 40 // pixels of the column heads where lanes do not share one height
// The same in somebody else's page, where all lanes have one scale: in all, and beyond the usual.
const EMBED_HEADS = 19
const EMBED_HEADS_MORE = 2
const ALONE = 236 // pixels of the only stage of two lanes: there is room beside the controls
// How far servers of one lane are apart: where there are two lanes, three, four.
const PITCHES = [30, 30, 30, 26, 24]
const CLOSE_PITCHES = [30, 30, 30, 24, 22] // in a low window
const LEAST_PITCH = 18
const ROOMY_PITCH = 26 // of many servers on the only stage
const LEAST = 44 // pixels of a lane with one server, whose balancer is as tall as a client
const MANY = 6 // servers from which a lane needs more room than it has alone

// Pixels that a client takes whose connections are drawn: where there are two lanes, or more.
const CLIENT = 12
const CLIENT_OF_MANY = 10

interface Shown {
  readonly servers: number
  readonly clients: number // with connections that are drawn
}

const heightsOf = (arrangement: WholeProps['arrangement'], lanes: readonly Shown[]) => {
  const counts = lanes.map(({ servers }) => servers)
  const usual = stageHeights(arrangement, counts)
  if (arrangement === 'phone') return usual
  return lanes.map(({ servers, clients }, lane) => {
    const isMany = arrangement === 'course' && lanes.length > 2
    const forClients = Math.min(TIED_MOST, clients) * (isMany ? CLIENT_OF_MANY : CLIENT) + 20
    const margin = MARGINS[Math.min(lane, 1)]
    const least = lanes.length === 1 ? ROOMY_PITCH : LEAST_PITCH
    const pitches = isCompact() ? CLOSE_PITCHES : PITCHES
    const pitch = servers > MANY ? least : (pitches[lanes.length] ?? least)
    if (arrangement === 'course')
      return Math.max(
        margin + Math.max(LEAST, servers * pitch),
        forClients + (lane === 0 ? HEADS : 0),
      )
    const forServers = servers > MANY ? 60 + servers * LEAST_PITCH : 0
    // One that stands alone has room.
    const [more, heads] = lane === 0 && lanes.length > 1 ? [EMBED_HEADS_MORE, EMBED_HEADS] : [0, 0]
    return Math.max(usual[lane] + more, Math.max(forServers, forClients) + heads)
  })
}

type StagesProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly names: readonly string[]
  readonly theory: readonly string[]
  readonly under: ReactNode // what stands below the stages, above their key
}

interface LaneStageProps extends Omit<StagesProps, 'theory' | 'under'> {
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
export function Stages({ session, arrangement, names, theory, under }: StagesProps) {
  const player = usePlayer(session)
  const lanes = useSession(session, (state) => state.lanes)
  const only = useSession(session, ({ view }) => onlyStage(view, lanes))
  const { onEvery, every } = useEvery(lanes.length)
  const servers = lanes.map(serversOf)
  const shown = useReading(player, (one) => one.moment(0).servers.length, 4)
  const timeout = useReading(player, (one) => one.moment(0).timeout, 4)
  const counts = lanes.map(({ scenario }, lane) => ({
    servers: Math.max(servers[lane].length, shown),
    clients: connectedClients(scenario),
  }))
  const heights = heightsOf(arrangement, only === null ? counts : [counts[only]])
  const hasRoom = arrangement === 'course' && lanes.length === 2
  const alone = hasRoom ? Math.max(ALONE, heights[0]) : heights[0]
  const common = { session, arrangement, names }
  return (
    <div className={frame.stages}>
      {lanes.map((run, lane) => (
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
          {entryOf(run) !== null && <Doors session={session} lane={lane} />}
        </div>
      ))}
      {under}
      <div className={styles.foot}>
        <Key
          items={[
            ...keyItemsOf(false, false),
            ...answerItemsOf(lanes),
            ...cordItemsOf(lanes),
            ...(only === null ? [] : (['ghost'] as const)),
          ]}
          servers={servers[0].map(({ name }) => name)}
          kinds={kindNamesOf(lanes)}
          patience={timeout}
          every={only === null ? every : [every[only]]}
          theory={theory}
        />
      </div>
    </div>
  )
}
