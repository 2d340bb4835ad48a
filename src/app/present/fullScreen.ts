import { useCallback, useEffect, useState } from 'react'

/** Fills the screen with the page, or no longer; and whether the browser refused to. */
export function useFullScreen() {
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    const changed = () => {
      setFull(document.fullscreenElement !== null)
      setRefused(false)
    }
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [])
  const toggle = useCallback(() => {
    if (document.fullscreenElement) return void document.exitFullscreen().catch(() => {})
    const done = document.documentElement.requestFullscreen?.()
    if (!done) return setRefused(true) // a phone
    done.catch(() => setRefused(true)) // a frame that may not, or keys of another window
  }, [])
  return { isFull, isRefused, toggle }
}
