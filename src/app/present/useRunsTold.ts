// What the reader of a wall has changed in its figure, for the windows that draw it too.
import { useEffect, useState } from 'react'
import { after, useSession } from '../../store'
import { useBar } from '../bar'

const REST = 300 // wall milliseconds after the last change

/** The lanes of a session as a link carries them: null as they opened, none where too long. */
export function useRunsTold(session: string): readonly string[] | null {
  const bar = useBar()
  const lanes = useSession(session, (one) => one.lanes)
  const isTouched = useSession(session, (one) => one.lanes !== one.opening)
  const [told, setTold] = useState<readonly string[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: packed anew whenever the lanes change
  useEffect(() => {
    if (!isTouched) return setTold(null)
    let isCurrent = true
    const pack = async () => {
      const [shared, { packRuns }] = await Promise.all([
        bar.capture(session),
        import('../../store/sharing'),
      ])
      const packed = shared && packRuns(shared)
      if (isCurrent) setTold(packed?.ok ? packed.runs : [])
    }
    const stop = after(REST, () => void pack())
    return () => {
      isCurrent = false
      stop()
    }
  }, [bar, session, lanes, isTouched])
  return told
}
