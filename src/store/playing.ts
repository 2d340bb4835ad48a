// The players of the page's figures. Whatever imports this loads the engine.
import { use, useEffect } from 'react'
import { after, arePrepared, type Player, prepare } from '../playback'
import type { Run } from '../sim/scenario'
import { course, standing } from './course'
import { Players } from './players'

const players = new Players(undefined, standing)

// Wall milliseconds that a failure is remembered: those who wait for it must all be told of it.
const LATER = 1000

const underWay = new WeakMap<readonly Run[], Promise<void>>()

/** The rules of these runs on their way, once for all who wait. What failed is tried anew. */
function rulesOf(lanes: readonly Run[]): Promise<void> {
  const before = underWay.get(lanes)
  if (before) return before
  const loading = prepare(lanes)
  underWay.set(lanes, loading)
  loading.catch(() => after(LATER, () => underWay.delete(lanes)))
  return loading
}

/** The player of an open session, made and disposed with the components that use it. The first to
 * ask waits until the rules of its runs are there. */
export function usePlayer(id: string): Player {
  const lanes = course.store.getState().sessions[id]?.lanes
  // Who has waited asks for the same promise again, though the rules have come meanwhile: React
  // goes on with a first render only where it calls `use` a second time.
  if (lanes && (underWay.has(lanes) || !arePrepared(lanes))) use(rulesOf(lanes))
  const player = players.obtain(course, id)
  useEffect(() => players.retain(course, id), [id])
  return player
}
