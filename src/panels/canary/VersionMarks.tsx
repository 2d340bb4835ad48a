// Which version each server runs, over the picture of a lane.
import { useSession } from '../../store'
import { VersionMarks as Marks } from '../frame/VersionMarks'
import type { OverProps } from '../panel'
import { planOf } from './figures'

/** Circles and diamonds on the servers of a canary. */
export function VersionMarks({ session, lane, geometry }: OverProps) {
  const scenario = useSession(session, ({ lanes }) => lanes[lane].scenario)
  const plan = planOf(scenario)
  if (plan === null) return null
  const isSecond = scenario.pools.flatMap(({ servers }, pool) =>
    servers.map(() => pool === plan.canary),
  )
  return <Marks geometry={geometry} isSecond={isSecond} />
}
