// The closed forms of all lanes at the playhead. They are loaded when the run begins.
import { useContext, useMemo } from 'react'
import { m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { type Player, useReading } from '../../store'
import { AskedContext } from './asked'
import type { ClosedForm } from './closedForm'
import { useLater } from './useLater'

const load = () => import('./closedForm')

export interface Reference {
  readonly form: ClosedForm | null
  readonly words: string
}

/** One entry a lane; null until they are known. */
export function useReferences(player: Player, lanes: readonly Run[]): readonly Reference[] | null {
  const hasBegun = useReading(player, ({ at }) => at > 0, 2)
  const isAsked = useContext(AskedContext) // what theory says would answer
  const theory = useLater(hasBegun && !isAsked, load)
  // As one text, so that nothing is drawn anew while nothing changes.
  const told = useReading(
    player,
    ({ at }) => (theory ? JSON.stringify(lanes.map((run) => theory.closedFormOf(run, at))) : ''),
    2,
  )
  return useMemo(() => {
    if (!theory || told === '') return null
    const forms: readonly (ClosedForm | null)[] = JSON.parse(told)
    return forms.map((form) => ({ form, words: theory.closedFormWords(form) }))
  }, [theory, told])
}

/** What the dotted lines are, lane by lane; nothing where no lane has any. */
export function referenceKey(
  references: readonly Reference[] | null,
  names: readonly string[],
): readonly string[] {
  if (!references?.some(({ form }) => form !== null)) return []
  const all = references.map(({ words }) => words)
  if (new Set(all).size === 1) return [all[0]]
  return all.map((words, lane) => m.reference_lane({ lane: names[lane] ?? '', words }))
}
