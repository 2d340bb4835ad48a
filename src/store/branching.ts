// What a reader's intervention does to the runs of a figure, as pure functions on plain data.
import type { SimTime } from '../sim'
import type { Intervention, InterventionAct, Run } from '../sim/scenario'

/** Which lanes an act concerns; `all` unless a figure lets its lanes be worked apart. */
export type LaneChoice = number | 'all'

const concerns = (choice: LaneChoice, lane: number): boolean => choice === 'all' || choice === lane

const withOwn = (run: Run, interventions: readonly Intervention[]): Run =>
  interventions.length === run.interventions.length &&
  interventions.every((one, index) => one === run.interventions[index])
    ? run
    : { ...run, interventions }

/** What is done, to which lanes, and which acts stay although they come later. */
interface Doing {
  readonly act: InterventionAct
  readonly lane: LaneChoice
  isGiven?(one: Intervention): boolean
}

/**
 * The runs with one more intervention at `at`. What the reader did later is dropped in every lane:
 * the lanes of a figure share one past.
 */
export const intervened = (
  lanes: readonly Run[],
  at: SimTime,
  { act, lane, isGiven = () => false }: Doing,
): readonly Run[] =>
  lanes.map((run, index) => {
    const kept = run.interventions.filter((one) => one.at <= at)
    const later = run.interventions.filter((one) => one.at > at && isGiven(one))
    const isMeant = concerns(lane, index) && at <= run.scenario.duration
    return withOwn(run, isMeant ? [...kept, { ...act, at }, ...later] : [...kept, ...later])
  })

/** One act of the reader's, with the lanes that it concerns. */
export interface OwnIntervention {
  readonly intervention: Intervention
  readonly lanes: readonly number[]
}

interface Found extends OwnIntervention {
  readonly places: readonly { lane: number; place: number }[]
}

/** The acts of all lanes in order of time; the same act in several lanes is one. */
function found(lanes: readonly Run[]): Found[] {
  const byKey = new Map<string, Found>()
  lanes.forEach((run, lane) => {
    const seen = new Map<string, number>()
    run.interventions.forEach((intervention, place) => {
      const text = JSON.stringify(intervention)
      const count = seen.get(text) ?? 0
      seen.set(text, count + 1)
      const key = `${count} ${text}`
      const before = byKey.get(key) ?? { intervention, lanes: [], places: [] }
      byKey.set(key, {
        intervention,
        lanes: [...before.lanes, lane],
        places: [...before.places, { lane, place }],
      })
    })
  })
  return [...byKey.values()].sort((a, b) => a.intervention.at - b.intervention.at)
}

/** The reader's own interventions, as a list to show; an index in it is what `without` takes. */
export const ownInterventions = (lanes: readonly Run[]): readonly OwnIntervention[] =>
  found(lanes).map(({ intervention, lanes }) => ({ intervention, lanes }))

/** Whether an act makes no sense without the one that added its server. */
const restsOn = (one: Intervention, gone: Intervention): boolean =>
  gone.do === 'server.add' && 'server' in one && one.server === gone.server.name

/**
 * The runs without one of the reader's own interventions. The others stay, the later ones too,
 * except what was done to a server that has now never been added.
 */
export function without(lanes: readonly Run[], index: number): readonly Run[] {
  const entry = found(lanes)[index]
  if (!entry) return lanes
  return lanes.map((run, lane) => {
    const gone = entry.places.find((place) => place.lane === lane)?.place
    if (gone === undefined) return run
    const kept = run.interventions.filter(
      (one, place) => place !== gone && !restsOn(one, entry.intervention),
    )
    return { ...run, interventions: kept }
  })
}
