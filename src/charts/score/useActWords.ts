// The words of changes, fetched for runs that have any.
import { useEffect, useState } from 'react'
import type { InterventionAct, Scenario } from '../../sim/scenario'

type WordOf = (act: InterventionAct, scenario: Scenario) => string

let found: WordOf | null = null

const silent: WordOf = () => ''

/** What a change is called; nothing until that is there. */
export function useActWords(isWanted: boolean): WordOf {
  const [wordOf, setWordOf] = useState<WordOf | null>(() => found)
  useEffect(() => {
    if (!isWanted || wordOf) return
    let isHere = true
    import('./actWords').then(
      ({ actWord }) => {
        found = actWord
        if (isHere) setWordOf(() => actWord)
      },
      () => {}, // without the network the ticks stand there alone
    )
    return () => {
      isHere = false
    }
  }, [isWanted, wordOf])
  return wordOf ?? silent
}
