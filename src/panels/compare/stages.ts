// Whether every lane has its stage, or one of them has it and the others are ghosts on it: a choice
// of the view, which a link carries.
import type { Run } from '../../sim/scenario'
import type { View } from '../../store'
import { serversOf } from '../controls/serversOf'
import { entryOf } from './entry'
import { showsOrder } from './order'

/** Servers of all lanes up to which their stages are seen at once, the clock below them. */
const MOST = 24

const FEW = 2 // lanes, whose stages leave room for the order of the choices, and for the ways in

/** Whether the stages of all lanes would leave the clock out of sight. */
function isCrowded(view: View, lanes: readonly Run[]): boolean {
  const servers = lanes.reduce((sum, run) => sum + serversOf(run).length, 0)
  const hasMore = showsOrder(view, lanes) || lanes.some((run) => entryOf(run) !== null)
  return servers > MOST || (lanes.length > FEW && hasMore)
}

/** The lane that has the only stage; null: each has its own. Crowded lanes share one, unless the
 * reader wants each. */
export function onlyStage(view: View, lanes: readonly Run[]): number | null {
  const { stages, stage } = view
  if (stages !== 'ghosts' && (stages === 'each' || !isCrowded(view, lanes))) return null
  const isLane =
    typeof stage === 'number' && Number.isInteger(stage) && stage >= 0 && stage < lanes.length
  return isLane ? stage : 0
}
