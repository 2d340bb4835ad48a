// Which version each server runs, and where copies of requests are worked on, over the picture of a
// lane.
import { laneOf } from '../../stage/layout/geometry'
import { usePlayer, useReading, useSession } from '../../store'
import { VersionMarks as Marks } from '../frame/VersionMarks'
import marks from '../frame/versionMarks.module.css'
import type { OverProps } from '../panel'
import { planOf } from './figures'

/** A ring in the slot of each copy: it fills the slot, and nobody waits for it. */
function Copies({ session, lane, geometry }: OverProps) {
  const player = usePlayer(session)
  const slots = useReading(
    player,
    (one) => {
      const { release, servers } = one.moment(lane)
      if (release?.kind !== 'canary') return ''
      return release.copies
        .map(({ server, slot }) => `${servers.findIndex(({ id }) => id === server)}:${slot}`)
        .join()
    },
    10,
  )
  if (slots === '' || geometry.group > 1) return null
  return (
    <svg className={marks.marks} width={geometry.width} height={geometry.height} aria-hidden="true">
      {slots.split(',').map((key) => {
        const [place, slot] = key.split(':').map(Number)
        const { points, dot } = geometry.lanes[laneOf(geometry, place)].slots
        const at = points[slot]
        return at && <circle key={key} className={marks.copy} cx={at.x} cy={at.y} r={dot} />
      })}
    </svg>
  )
}

/** Circles and diamonds on the servers of a canary, and rings for copies. */
export function VersionMarks({ session, lane, geometry }: OverProps) {
  const scenario = useSession(session, ({ lanes }) => lanes[lane].scenario)
  const plan = planOf(scenario)
  if (plan === null) return null
  const isSecond = scenario.pools.flatMap(({ servers }, pool) =>
    servers.map(() => pool === plan.canary),
  )
  return (
    <>
      <Marks geometry={geometry} isSecond={isSecond} />
      {plan.steps.some(({ mirror }) => mirror > 0) && <Copies {...{ session, lane, geometry }} />}
    </>
  )
}
