import { useEffect, useState } from 'react'

/** Keeps the screen from going dark while the page is in sight. Returns false once the browser has
 * said that it cannot, or will not. */
export function useWakeLock(): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isWanted = true
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const taken = (await navigator.wakeLock?.request('screen')) ?? null
        if (!isWanted) return void taken?.release()
        lock = taken
        setKept(taken !== null)
      } catch {
        // A battery that is low, or a page that may not: the screen goes dark as it always does.
        if (isWanted && document.visibilityState === 'visible') setKept(false)
      }
    }
    const again = () => void take()
    again()
    document.addEventListener('visibilitychange', again)
    return () => {
      isWanted = false
      document.removeEventListener('visibilitychange', again)
      void lock?.release()
    }
  }, [])
  return isKept
}
