// Two fleets and a pointer. One lane: the requests on their way, the fleets, the plan and its
// steps. Several: the fleets above each other. Below, all on one time axis.
import { useMemo, useRef, useState } from 'react'
import { fleetsRow } from '../../charts/rows/release/fleets'
import { Score, type ScoreRow } from '../../charts/Score'
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { useSession } from '../../store'
import { Select } from '../../ui/Select'
import { Inspector } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { Held } from '../frame/Held'
import { courseRoom, useAbove } from '../frame/size'
import type { WholeProps } from '../panel'
import { Below } from './Below'
import { placesOf } from './fleet'
import { Lane } from './Lane'
import { namesOf } from './names'
import { Orders } from './Orders'
import { Settings } from './Settings'
import { Steps } from './Steps'

const EMBED_SCORE = 152 // pixels of the score that stays in sight while the lanes scroll

const LOW = 40 // pixels of a row among many

const isOfFleets = ({ key }: ScoreRow) => key.startsWith('fleets')

/** Whether a new server is slow at first: then how slow is what the lanes differ in. */
const isCold = ({ scenario }: Run): boolean => scenario.versions?.some(({ cold }) => cold) ?? false

function rowsOf(lanes: readonly Run[]): readonly ScoreRow[] {
  const count = lanes.length
  const height = count > 1 ? LOW : 62
  const each = lanes.map((run, lane) => ({
    lane,
    height,
    fleets: fleetsRow(placesOf(run)),
    ...(count > 1 ? { laneName: m.compare_lane_short({ number: lane + 1 }) } : {}),
  }))
  const held = each.map(({ fleets, ...one }) => ({
    key: `fleets-${one.lane}`,
    row: fleets,
    ...one,
  }))
  const slow = each.map(({ fleets: _, ...one }) => ({
    key: `latency-${one.lane}`,
    row: 'latency' as const,
    ...one,
  }))
  const lost = each.map(({ fleets: _, ...one }) => ({
    key: `lost-${one.lane}`,
    row: 'lost' as const,
    ...one,
    height: LOW,
  }))
  if (count > 1 && lanes.some(isCold))
    return count > 2 ? [...slow, ...held] : [...slow, ...held, ...lost]
  // Three lanes differ in what stays at either fleet, and have no room for more.
  return count > 2 ? [...held, ...lost] : [...held, ...slow, ...lost]
}

interface SideProps {
  readonly session: string
  readonly names: readonly string[]
}

function Side({ session, names }: SideProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const [asked, ask] = useState(0)
  const lane = Math.min(asked, lanes.length - 1)
  return (
    <>
      <div className={frame.controls} data-screen>
        <Held id="release">
          <Orders session={session} />
        </Held>
        {lanes.length > 1 && (
          <Select
            label={m.bg_lane()}
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
      <Steps session={session} lane={lane} rows={4} />
    </>
  )
}

export { settings } from './Settings'

/** Lanes, orders, plan and steps, and the score. */
export function BlueGreenBody({ session, arrangement, held }: WholeProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const names = useMemo(() => namesOf(lanes), [lanes])
  const rows = useMemo(() => rowsOf(lanes), [lanes])
  const foldOrder = useMemo(
    () =>
      rows
        .filter((row, place) => place > 0 && (place >= lanes.length || !isOfFleets(row)))
        .map(({ key }) => key)
        .toReversed(),
    [rows, lanes.length],
  )
  const body = useRef<HTMLDivElement>(null)
  const above = useAbove(body, arrangement)
  const room = { course: courseRoom(above), embed: EMBED_SCORE, phone: undefined }[arrangement]
  return (
    <>
      <div ref={body} className={frame.body} data-asking={isAsking || undefined}>
        <div className={frame.stages}>
          {names.map((name, lane) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
            <Lane key={lane} {...{ session, arrangement, lane, name }} />
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
