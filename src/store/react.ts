import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { useStore } from 'zustand/react'
import { useShallow } from 'zustand/react/shallow'
import type { Player } from '../playback'
import { parseAddress, type Route } from './address'
import { actions, store } from './course'
import type { Preferences } from './preferences'
import type { Progress } from './progress'
import type { Opening, Session } from './session'
import type { State } from './state'

/** Any part of the state; select narrowly, or the component follows every change. */
export const useCourse = <T>(select: (state: State) => T): T => useStore(store, select)

/** Opens the figure's session on first use and answers its id. */
export function useOpening(opening: Opening): string {
  const { id } = opening
  // What is drawn first must already have its run; a link that waits for it comes in after that.
  if (!store.getState().sessions[id]) actions.openSession(opening)
  const latest = useRef(opening)
  latest.current = opening
  useEffect(() => {
    if (id === latest.current.id) actions.openSession(latest.current)
  }, [id])
  return id
}

/** A part of an open session. */
export const useSession = <T>(id: string, select: (session: Session) => T): T =>
  useStore(store, ({ sessions }) => {
    const session = sessions[id]
    if (!session) throw new Error(`no session ${id}: open it before it is read`)
    return select(session)
  })

export const usePreferences = <T>(select: (preferences: Preferences) => T): T =>
  useStore(store, ({ preferences }) => select(preferences))

export const useProgress = <T>(select: (progress: Progress) => T): T =>
  useStore(store, ({ progress }) => select(progress))

export const useRoute = (): Route =>
  useStore(
    store,
    useShallow(({ hash }) => parseAddress(hash).route),
  )

/**
 * Something read from a player, at most `perSecond` times a second while it plays. What is read
 * must be the same value, or the same object, as long as nothing has changed.
 */
export function useReading<T>(
  player: Player,
  read: (player: Player) => T,
  perSecond = Number.POSITIVE_INFINITY,
): T {
  const last = useRef(Number.NEGATIVE_INFINITY)
  const subscribe = useCallback(
    (listener: () => void) =>
      player.subscribe(() => {
        const now = performance.now()
        if (player.playing && now - last.current < 1000 / perSecond) return
        last.current = now
        listener()
      }),
    [player, perSecond],
  )
  return useSyncExternalStore(subscribe, () => read(player))
}
