// A reader's interventions as a link packs them: the gaps between their instants in one list, what
// they do in another. Side by side alike things deflate best.
import { duration, simTime } from '../time'
import { formatDuration, parseDuration } from './durations'
import type { Written } from './written'

/** Gaps in microseconds, the first from the start of the run, and the acts in the same order. */
export interface Columns {
  readonly gaps: readonly number[]
  readonly acts: readonly Written[]
}

const instantOf = ({ at }: Written): number =>
  typeof at === 'string' ? (parseDuration(at) ?? duration(0)) : 0

/** The columns of interventions that are in the order of time. */
export function toColumns(interventions: readonly Written[]): Columns {
  const gaps = interventions.map(
    (one, index) => instantOf(one) - (index === 0 ? 0 : instantOf(interventions[index - 1])),
  )
  return { gaps, acts: interventions.map(({ at: _, ...act }) => act) }
}

const isColumns = (value: unknown): value is Columns =>
  typeof value === 'object' &&
  value !== null &&
  'gaps' in value &&
  'acts' in value &&
  Array.isArray(value.gaps) &&
  Array.isArray(value.acts) &&
  value.gaps.length === value.acts.length &&
  value.gaps.every((gap: unknown) => Number.isSafeInteger(gap)) &&
  value.acts.every((act: unknown) => typeof act === 'object' && act !== null)

/** The interventions again; what are no columns is left as it is, for the schema to refuse. */
export function fromColumns(value: unknown): unknown {
  if (!isColumns(value)) return value
  let at = 0
  return value.acts.map((act, index) => {
    at += value.gaps[index]
    return { at: formatDuration(simTime(at)), ...act }
  })
}
