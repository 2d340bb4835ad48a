// Parts of a panel that nobody waits for.
import { useEffect, useState } from 'react'
import { after } from '../../store'

const AGAIN = 5000 // wall milliseconds until a part that could not be fetched is asked for again

/**
 * A part that is fetched from the moment on at which it is wanted; null until it is there. Nobody
 * waits for it: what could not be fetched is asked for again a while later.
 */
export function useLater<Part extends object>(
  isWanted: boolean,
  load: () => Promise<Part>,
): Part | null {
  const [part, setPart] = useState<Part | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (!isWanted || part) return
    let isGone = false
    let forget = () => {}
    const again = () => {
      forget = after(AGAIN, () => setTries(tries + 1))
    }
    load().then(
      (found) => !isGone && setPart(found),
      () => !isGone && again(),
    )
    return () => {
      isGone = true
      forget()
    }
  }, [isWanted, load, part, tries])
  return part
}
