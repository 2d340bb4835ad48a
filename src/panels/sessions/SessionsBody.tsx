// Users who come back, and how they are known again: a lane to each way, with the same users in all
// of them, and every calamity as a button.
import { useMemo } from 'react'
import { Score, type ScoreRow } from '../../charts/Score'
import { m } from '../../i18n'
import { actions, useSession } from '../../store'
import button from '../../ui/button.module.css'
import { Inspector } from '../frame/Body'
import frame from '../frame/frame.module.css'
import { Held } from '../frame/Held'
import { Log } from '../frame/Log'
import type { WholeProps } from '../panel'
import { Below } from './Below'
import { Calamities } from './Calamities'
import { Lane } from './Lane'
import { mechanismOf, mechanisms, withMechanism } from './mechanism'
import { laneNamesOf } from './names'
import { PopulationPicker } from './Population'
import styles from './sessions.module.css'
import { threads } from './threads'

const EMBED_SCORE = 144 // pixels of the score that stays in sight while the lanes scroll

/** Pixels of a lane's row in the score: with one lane, two, three, four. */
const ROWS = [60, 60, 52, 40, 32]

const rowsOf = (names: readonly string[]): readonly ScoreRow[] =>
  names.map((_, lane) => ({
    key: `lane-${lane}`,
    row: threads,
    lane,
    height: ROWS[Math.min(names.length, ROWS.length - 1)],
    ...(names.length > 1 ? { title: m.compare_lane_short({ number: lane + 1 }) } : {}),
  }))

/** Adds a lane with a mechanism that no lane has yet. */
function AddLane({ session }: { session: string }) {
  const lanes = useSession(session, (state) => state.lanes)
  const most = useSession(session, ({ laneRange }) => laneRange.most)
  if (lanes.length >= most) return null
  const taken = lanes.map(mechanismOf)
  const next = mechanisms.find((one) => !taken.includes(one)) ?? 'cookie'
  return (
    <p className={styles.add}>
      <button
        type="button"
        className={button.word}
        onClick={() => actions.setLanes(session, [...lanes, withMechanism(lanes[0], next)])}
      >
        {m.compare_add_lane()}
      </button>
    </p>
  )
}

/** Lanes above each other, what befalls them beside, the score and the tally below. */
export function SessionsBody({ session, arrangement, held }: WholeProps) {
  const lanes = useSession(session, (state) => state.lanes)
  const isAsking = useSession(session, ({ selection }) => selection !== null)
  const names = useMemo(() => laneNamesOf(lanes), [lanes])
  const short = useMemo(
    () => lanes.map((_, lane) => m.compare_lane_short({ number: lane + 1 })),
    [lanes],
  )
  const rows = useMemo(() => rowsOf(names), [names])
  return (
    <>
      <div className={frame.body} data-asking={isAsking || undefined}>
        <div className={frame.stages}>
          {lanes.map((run, lane) => (
            <Lane
              // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
              key={lane}
              {...{ session, arrangement, run, lane, name: names[lane] }}
            />
          ))}
        </div>
        <div className={`${frame.side} ${styles.side}`} data-screen={!isAsking || undefined}>
          {isAsking ? (
            <Inspector session={session} acts={() => null} />
          ) : (
            <>
              <div className={frame.controls}>
                <PopulationPicker session={session} />
                <Held id="calamities">
                  <Calamities session={session} />
                </Held>
                <Held id="lanes">
                  <AddLane session={session} />
                </Held>
              </div>
              <Log session={session} laneNames={short} rows={3} />
            </>
          )}
        </div>
      </div>
      <Score
        session={session}
        rows={rows}
        arrangement={arrangement}
        room={arrangement === 'embed' ? EMBED_SCORE : undefined}
        isHeld={held}
      />
      <Below session={session} names={names} />
    </>
  )
}
