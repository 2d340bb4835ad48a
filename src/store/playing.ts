// The players of the page's figures. Whatever imports this loads the engine.
import { useEffect } from 'react'
import type { Player } from '../playback'
import { course, standing } from './course'
import { Players } from './players'

const players = new Players(undefined, standing)

/** The player of an open session whose runs are prepared, made and disposed with the components
 * that use it. */
export function usePlayer(id: string): Player {
  const player = players.obtain(course, id)
  useEffect(() => players.retain(course, id), [id])
  return player
}
