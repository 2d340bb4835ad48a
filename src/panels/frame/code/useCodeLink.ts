import { useEffect, useState } from 'react'
import { usePanelDesk } from '../desk'
import { packedBy } from '../packed'
import type { What } from '../ShareSheet'
import { courseAddress } from '../snippets'
import { type CodeLink, codeLinkOf } from './link'

/** The folder that the course stands in. */
const base = () => new URL('./', document.baseURI).href

/** What a code for the figure as it stands now leads to; null until it is known. */
export function useCodeLink(session: string, what: What): CodeLink | null {
  const desk = usePanelDesk()
  const { panel, example } = what
  const [known, setKnown] = useState<CodeLink | null>(null)
  useEffect(() => {
    let isWanted = true
    const short = courseAddress({ base: base(), panel, example })
    const tell = (run: string | null) => {
      const exact = run === null ? null : courseAddress({ base: base(), panel, example, run })
      if (isWanted) setKnown(codeLinkOf(exact, short))
    }
    packedBy(desk, session).then(tell, () => tell(null))
    return () => {
      isWanted = false
    }
  }, [desk, session, panel, example])
  return known
}
