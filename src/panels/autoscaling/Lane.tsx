import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { useSession } from '../../store'
import { StackedLane } from '../frame/StackedLane'
import type { WholeProps } from '../panel'
import { Rack } from './Rack'

const HEIGHTS = { course: 202, embed: 150, phone: 260 } as const

const FEW = 3 // lanes whose instances have room for words

type LaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly run: Run
  readonly lane: number
  readonly name: string
}

/** A lane: its requests on their way, where it stands alone, and its instances. */
export function Lane({ run, ...lane }: LaneProps) {
  const { session, arrangement } = lane
  const count = useSession(session, ({ lanes }) => lanes.length)
  const isSmall = count > 1 && (count > FEW || arrangement !== 'course')
  return (
    <StackedLane {...lane} label={m.panel_autoscaling()} heights={HEIGHTS}>
      <Rack session={session} lane={lane.lane} run={run} isSmall={isSmall} />
    </StackedLane>
  )
}
