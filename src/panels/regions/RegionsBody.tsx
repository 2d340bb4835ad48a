// Two regions and a name. One lane: the requests on their way, the resolvers and the regions, the
// settings and the story. Several: their regions above each other. Below, all on one time axis.
import { useMemo, useRef, useState } from 'react'
import { Score, type ScoreRow } from '../../charts/Score'
import { m } from '../../i18n'
import { useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Inspector } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { StackedLane } from '../frame/StackedLane'
import { courseRoom, useAbove } from '../frame/size'
import type { WholeProps } from '../panel'
import { Below } from './Below'
import { Events } from './Events'
import { Regions } from './Regions'
import { Settings } from './Settings'
import { namesOf } from './words'

const EMBED_SCORE = 152 // pixels of the score that stays in sight while the lanes scroll
const HEIGHTS = { course: 226, embed: 190, phone: 330 } as const
const LOW = 40 // pixels of a row among many

function rowsOf(count: number): readonly ScoreRow[] {
  const each = (row: 'lost' | 'latency', height: number) =>
    Array.from({ length: count }, (_, lane) => ({
      key: `${row}-${lane}`,
      row,
      lane,
      height,
      ...(count > 1 ? { laneName: m.compare_lane_short({ number: lane + 1 }) } : {}),
    }))
  return [...each('lost', count > 1 ? LOW : 56), ...each('latency', count > 1 ? LOW : 62)]
}

function Side({ session, names }: { session: string; names: readonly string[] }) {
  const lanes = useSession(session, (state) => state.lanes)
  const [asked, ask] = useState(0)
  const lane = Math.min(asked, lanes.length - 1)
  return (
    <>
      <div className={frame.controls} data-screen>
        {lanes.length > 1 && (
          <Select
            label={m.scaling_set_lane()}
            value={`${lane}`}
            options={names.map((name, place) => ({
              id: `${place}`,
              label: `${place + 1} ${name}`,
            }))}
            onChange={(id) => ask(Number(id))}
          />
        )}
        <Settings session={session} lane={lane} run={lanes[lane]} />
      </div>
      <Events session={session} lane={lane} />
    </>
  )
}

export { labels } from './Settings'

/** Lanes, settings, story, score and figures. */
export function RegionsBody({ session, arrangement, held }: WholeProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const names = useMemo(() => namesOf(lanes), [lanes])
  const rows = useMemo(() => rowsOf(lanes.length), [lanes.length])
  const foldOrder = useMemo(
    () =>
      rows
        .filter(({ row }) => row === 'latency')
        .map(({ key }) => key)
        .toReversed(),
    [rows],
  )
  const body = useRef<HTMLDivElement>(null)
  const above = useAbove(body, arrangement)
  const room = { course: courseRoom(above), embed: EMBED_SCORE, phone: undefined }[arrangement]
  return (
    <>
      <div ref={body} className={frame.body} data-asking={isAsking || undefined}>
        <div className={frame.stages}>
          {names.map((name, lane) => (
            <StackedLane
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
              key={lane}
              {...{ session, arrangement, lane, name }}
              label={m.panel_regions()}
              heights={HEIGHTS}
            >
              <Regions session={session} lane={lane} />
            </StackedLane>
          ))}
        </div>
        <div className={frame.side}>
          {isAsking ? (
            <Inspector session={session} acts={() => null} />
          ) : (
            <Side session={session} names={names} />
          )}
        </div>
      </div>
      <Score
        session={session}
        rows={arrangement === 'embed' ? rows.slice(0, 2) : rows}
        arrangement={arrangement}
        foldOrder={foldOrder}
        room={room}
        isHeld={held}
      />
      <Below session={session} names={names} />
    </>
  )
}
