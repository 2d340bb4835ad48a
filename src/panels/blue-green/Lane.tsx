import { m } from '../../i18n'
import { useSession } from '../../store'
import { StackedLane } from '../frame/StackedLane'
import { VersionMarks } from '../frame/VersionMarks'
import type { WholeProps } from '../panel'
import { Fleets } from './Fleets'
import { placesOf } from './fleet'

const HEIGHTS = { course: 226, embed: 190, phone: 330 } as const

type LaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly lane: number
  readonly name: string
}

/** A lane: its requests on their way, where it stands alone, and its two fleets. */
export function Lane(props: LaneProps) {
  const { session, lane } = props
  const run = useSession(session, ({ lanes }) => lanes[lane])
  const isSecond = placesOf(run).map((fleet) => fleet === 1)
  return (
    <StackedLane
      {...props}
      label={m.panel_blue_green()}
      heights={HEIGHTS}
      over={(geometry) => <VersionMarks geometry={geometry} isSecond={isSecond} />}
    >
      <Fleets session={session} lane={lane} />
    </StackedLane>
  )
}
