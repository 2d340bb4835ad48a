// Which figures of a chapter take in a run of another one, by a rule over what they run: what the
// figure is about must be something that can be brought to customers and servers as they are.
import { isRunning, type Lesson } from '../../course/lesson'
import { openingOf } from '../../course/runs'
import { type Run, type ScenarioDocument, toDocument } from '../../sim/scenario'

/** What a figure does to the run that comes to it. */
export type DoorId = 'rule' | 'sick' | 'watched' | 'switch' | 'canary' | 'scaling'

/** A figure that takes runs in. */
export interface Door {
  readonly id: DoorId
  readonly chapter: string
  readonly figure: string // id
  readonly lanes: readonly Run[] // as it opens
}

/** A scenario as the format writes it, which is as it reads it. */
export const documentOf = (scenario: Run['scenario']) =>
  toDocument(scenario) as unknown as ScenarioDocument

/** What the format can say of a system of which nothing is about its kind of traffic. */
const plain = {
  scenario: [
    ...['version', 'seed', 'duration', 'traffic', 'gateway', 'pools', 'health'],
    ...['versions', 'release', 'autoscaling', 'interventions'],
  ],
  traffic: ['name', 'arrivals', 'work', 'clients', 'until'],
  clients: ['count', 'behindNat', 'cookies', 'heaviest'],
  gateway: ['policy', 'timeout', 'retries', 'latency', 'queue'],
} as const

const only = (value: object | undefined, keys: readonly string[]): boolean =>
  Object.keys(value ?? {}).every((key) => keys.includes(key))

const ownClients = ['closed', 'sessions', 'trace']

/** Whether requests come by themselves, one like another, and nobody reads what is in them. */
const isPlain = (document: ScenarioDocument): boolean =>
  only(document, plain.scenario) &&
  only(document.gateway, plain.gateway) &&
  document.traffic.every(
    (one) =>
      only(one, plain.traffic) &&
      only(one.clients, plain.clients) &&
      !ownClients.includes(one.arrivals.kind),
  )

const strikes = (document: ScenarioDocument): boolean =>
  document.interventions?.some((one) => /^server\.(crash|hang|slow|error)/.test(one.do)) ?? false

/** What the lanes of a figure are about; null: nothing that could be brought to another run. */
function subjectOf(documents: readonly ScenarioDocument[]): DoorId | null {
  if (!documents.every(isPlain)) return null
  const every = (has: (one: ScenarioDocument) => boolean) => documents.every(has)
  if (every(({ release }) => release !== undefined))
    return documents[0].release?.kind === 'canary' ? 'canary' : 'switch'
  if (documents.some(({ release }) => release !== undefined)) return null
  if (every(({ autoscaling }) => autoscaling !== undefined)) return 'scaling'
  if (documents.some(({ autoscaling }) => autoscaling !== undefined)) return null
  if (every(strikes)) return every(({ health }) => health !== undefined) ? 'watched' : 'sick'
  const rules = new Set(documents.map(({ gateway }) => JSON.stringify(gateway?.policy ?? null)))
  return rules.size === documents.length && rules.size > 1 ? 'rule' : null
}

/** The figures of a chapter that take runs in, in reading order. */
export const doorsOf = (lesson: Lesson): readonly Door[] =>
  lesson.figures.filter(isRunning).flatMap((figure) => {
    const lanes = openingOf(lesson, figure)
    const id = subjectOf(lanes.map(({ scenario }) => documentOf(scenario)))
    return id === null ? [] : [{ id, chapter: lesson.id, figure: figure.id, lanes }]
  })
