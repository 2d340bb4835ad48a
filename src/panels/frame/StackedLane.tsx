// A lane of a panel that draws its body itself. Where it stands alone, its requests on their way
// are seen above what the panel shows of it; of several only that is, below a name.
import type { ReactNode } from 'react'
import type { Geometry } from '../../stage/layout/geometry'
import { Stage } from '../../stage/Stage'
import { usePlayer, useSession } from '../../store'
import { RemoveLane } from '../controls/RemoveLane'
import type { WholeProps } from '../panel'
import { asking } from './Body'
import frame from './frame.module.css'
import type { PanelArrangement } from './size'
import styles from './stackedLane.module.css'

type StackedLaneProps = Pick<WholeProps, 'session' | 'arrangement'> & {
  readonly lane: number
  readonly name: string
  /** Names the stage. */
  readonly label: string
  /** Of the stage, in pixels. */
  readonly heights: Readonly<Record<PanelArrangement, number>>
  readonly over?: (geometry: Geometry) => ReactNode
  readonly children: ReactNode
}

const nobody = () => undefined

/** A lane and what its panel shows of it. */
export function StackedLane(props: StackedLaneProps) {
  const { session, arrangement, lane, name, label, heights, over, children } = props
  const player = usePlayer(session)
  const count = useSession(session, ({ lanes }) => lanes.length)
  const selection = useSession(session, (state) => state.selection)
  if (count > 1)
    return (
      <div className={frame.lane} data-lane={lane}>
        <p className={styles.name}>
          <b>{lane + 1}</b> {name}
          <RemoveLane session={session} lane={lane} name={name} />
        </p>
        {children}
      </div>
    )
  return (
    <div className={frame.lane} data-lane={lane}>
      <Stage
        player={player}
        lane={lane}
        arrangement={arrangement === 'course' ? 'compact' : arrangement}
        height={heights[arrangement]}
        label={label}
        selection={selection?.lane === lane ? selection : null}
        onAsk={asking(session, player)(lane)}
        caption={null}
        onEvery={nobody}
        {...(over === undefined ? {} : { over })}
      />
      {children}
    </div>
  )
}
