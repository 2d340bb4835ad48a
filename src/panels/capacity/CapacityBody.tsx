// The plan from left to right, what it promises beside what runs measure, and the run itself.
import { useMemo, useRef } from 'react'
import { Score } from '../../charts/Score'
import { useSession } from '../../store'
import { courseRoom, useAbove } from '../frame/size'
import type { WholeProps } from '../panel'
import { Chain } from './Chain'
import { Comparison } from './Comparison'
import styles from './capacity.module.css'
import { wishesIn } from './plan'

const EMBED_SCORE = 152 // pixels of the score that stays in sight

export { settings } from './Chain'

/** The calculator, its test, and the score. */
export function CapacityBody({ session, manifest, arrangement, held }: WholeProps) {
  const view = useSession(session, (state) => state.view)
  const wishes = useMemo(() => wishesIn(view), [view])
  const body = useRef<HTMLDivElement>(null)
  const above = useAbove(body, arrangement)
  const { laneNames = [], rows } = manifest
  const room = { course: courseRoom(above), embed: EMBED_SCORE, phone: undefined }[arrangement]
  return (
    <>
      <div ref={body} className={styles.body}>
        <Chain session={session} wishes={wishes} />
        <Comparison session={session} wishes={wishes} />
      </div>
      <Score
        session={session}
        rows={rows.map((row) => ({ ...row, laneName: laneNames[row.lane]?.() }))}
        arrangement={arrangement}
        room={room}
        isHeld={held}
      />
    </>
  )
}
