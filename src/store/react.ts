import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand/react'
import type { Player } from '../playback'
import { parseAddress, type Route } from './address'
import { actions, store } from './course'
import type { Preferences } from './preferences'
import type { Progress } from './progress'
import type { Opening, Session } from './session'
import type { State } from './state'

/** Any part of the state; select narrowly, or the component follows every change. */
export const useCourse = <T>(select: (state: State) => T): T => useStore(store, select)

/**
 * Opens the figure's session, before it is painted for the first time. What is drawn of it has to
 * wait for that (usePrepared): nothing is written while React draws, or what stands around the
 * figure would be told in the middle of a drawing, and a drawing that is tried again would not be
 * the same.
 */
export function useOpening(opening: Opening): void {
  const { id } = opening
  const latest = useRef(opening)
  latest.current = opening
  const [, setOpened] = useState('')
  useLayoutEffect(() => {
    actions.openSession(latest.current)
    setOpened(id)
  }, [id])
  // A link is unpacked in its own time: its run may come while the figure still waits for rules.
  const arrival = useStore(store, (state) => state.arrival)
  useLayoutEffect(() => {
    if (arrival) actions.openSession(latest.current)
  }, [arrival])
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

/** The same object as long as the route is the same, whatever else the address carries. */
export function useRoute(): Route {
  const text = useCourse(({ hash }) => JSON.stringify(parseAddress(hash).route))
  return useMemo((): Route => JSON.parse(text), [text])
}

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
