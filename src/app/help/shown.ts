// Whether the list of all keys is open: a key opens it, and so do buttons of several pages.
import { useSyncExternalStore } from 'react'

let isShown = false
const listeners = new Set<() => void>()

/** Opens or closes the list of all keys. */
export function showKeys(shown: boolean): void {
  isShown = shown
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useKeysShown = (): boolean => useSyncExternalStore(subscribe, () => isShown)
