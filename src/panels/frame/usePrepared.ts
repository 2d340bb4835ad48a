import type { Run } from '../../sim/scenario'
import { arePrepared, prepare, useCourse } from '../../store'
import { type Source, sourceOf, useFound } from '../../ui/later'

const sources = new WeakMap<readonly Run[], Source<object>>()

/** The rules of these runs on their way, once for all who wait. */
function rulesOf(lanes: readonly Run[]): Source<object> {
  const source = sources.get(lanes) ?? sourceOf(async () => ({ rules: await prepare(lanes) }))
  sources.set(lanes, source)
  return source
}

/** Whether an open session has all that its player needs; what is missing is fetched. */
export function usePrepared(session: string): boolean {
  const lanes = useCourse(({ sessions }) => sessions[session]?.lanes)
  const isReady = lanes !== undefined && arePrepared(lanes)
  useFound(lanes && !isReady ? rulesOf(lanes) : null)
  return isReady
}
