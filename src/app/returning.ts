// Where the reader was in a chapter, kept with each entry of the browser's history: the way back
// and a reload lead there. Browsers restore a distance from the top, which means nothing here: a
// page is short until its chapter has come.
import { useEffect } from 'react'
import { after, soon } from '../store'
import { type Place, placeOf, restorePlace } from './place'

/** Wall milliseconds between two notes: browsers refuse to take more than a hundred in half a
 * minute. */
const EVERY = 400

const placeIn = (state: unknown): Place | null => {
  const place: unknown = state && typeof state === 'object' ? Reflect.get(state, 'place') : null
  if (!place || typeof place !== 'object') return null
  const [id, top]: unknown[] = [Reflect.get(place, 'id'), Reflect.get(place, 'top')]
  return typeof id === 'string' && typeof top === 'number' ? { id, top } : null
}

const PAGE = 'page' // where no part has begun

function goBack(): void {
  const place = placeIn(window.history.state)
  if (place) restorePlace(place)
}

/** Notes where the reader is, as often as the browser bears it. */
function noting(parts: readonly string[]) {
  let cancel: (() => void) | null = null
  const note = () => {
    cancel = null
    const place = placeOf([PAGE, ...parts])
    try {
      window.history.replaceState({ ...window.history.state, place }, '')
    } catch {
      // A browser that has had enough of them keeps the one before.
    }
  }
  const stop = () => {
    cancel?.()
    cancel = null
  }
  return {
    stop,
    onScroll: () => {
      cancel ??= after(EVERY, note)
    },
    now: () => {
      stop()
      note()
    },
  }
}

/** Brings the reader back to where they were in an open chapter with these parts. */
export function useReturn(parts: readonly string[], isOpen: boolean): void {
  const joined = parts.join(' ')
  useEffect(() => {
    if (!isOpen) return
    const { stop, onScroll, now } = noting(joined.split(' '))
    const onBack = () => {
      stop() // it would be noted with the wrong entry
      soon(goBack)
    }
    window.history.scrollRestoration = 'manual'
    goBack()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('popstate', onBack)
    window.addEventListener('pagehide', now)
    return () => {
      stop()
      window.history.scrollRestoration = 'auto'
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('popstate', onBack)
      window.removeEventListener('pagehide', now)
    }
  }, [joined, isOpen])
}
