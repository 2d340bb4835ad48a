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
  document.interventions?.some((one) => /^server\.(crash|hang)$/.test(one.do)) ?? false

const parts = {
  rule: ({ gateway }: ScenarioDocument) => gateway?.policy ?? null,
  watched: ({ health }: ScenarioDocument) => health,
  release: ({ release, versions }: ScenarioDocument) => release && [release, versions],
  scaling: ({ autoscaling }: ScenarioDocument) => autoscaling,
} as const

/** What the lanes of a figure are about; null: nothing that could be brought to another run, or
 * what they differ in would not come along, and all would be the same there. */
function subjectOf(documents: readonly ScenarioDocument[]): DoorId | null {
  if (!documents.every(isPlain)) return null
  const has = (part: keyof typeof parts) => documents.some((one) => parts[part](one) !== undefined)
  const isEach = (part: keyof typeof parts) => {
    const written = documents.map((one) => JSON.stringify(parts[part](one)))
    return written.every(Boolean) && new Set(written).size === written.length
  }
  if (has('release')) {
    if (!isEach('release')) return null
    return documents[0].release?.kind === 'canary' ? 'canary' : 'switch'
  }
  if (has('scaling')) return isEach('scaling') ? 'scaling' : null
  if (has('watched')) return isEach('watched') && documents.every(strikes) ? 'watched' : null
  if (documents.length > 1) return isEach('rule') ? 'rule' : null
  return documents.every(strikes) ? 'sick' : null
}

/** The figures of a chapter that take runs in, in reading order. */
export const doorsOf = (lesson: Lesson): readonly Door[] =>
  lesson.figures.filter(isRunning).flatMap((figure) => {
    const lanes = openingOf(lesson, figure)
    const id = subjectOf(lanes.map(({ scenario }) => documentOf(scenario)))
    return id === null ? [] : [{ id, chapter: lesson.id, figure: figure.id, lanes }]
  })
