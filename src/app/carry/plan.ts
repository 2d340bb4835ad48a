// A run that stands in one figure, brought into a figure of another chapter: what the reader has
// built stays (customers, servers, rule, interventions, seed, instant), and what that chapter is
// about comes to it. Written and read in the scenario format, which says what does not fit.
import { type SimTime, stampAfter } from '../../sim'
import {
  formatDuration,
  type Problem,
  parseRun,
  type Run,
  type ScenarioDocument,
  toRunDocument,
} from '../../sim/scenario'
import { type Door, type DoorId, documentOf } from './doors'

type Written = ScenarioDocument
type Acts = NonNullable<ScenarioDocument['interventions']>

interface Change {
  readonly document: object
  readonly acts?: Acts
}

interface Doing {
  readonly document: Written
  readonly target: Written
  /** When what happens may begin. */
  readonly from: SimTime
  /** The server that it happens to. */
  readonly server: string
}

const ILL = 0.4 // of what is left of the run

/** The server dies now, and is well again before the run ends. */
function dying({ server, from }: Doing, end: number): Acts {
  const well = Math.trunc(from + (end - from) * ILL)
  return [
    { at: formatDuration(from), do: 'server.crash', server },
    { at: formatDuration(well as SimTime), do: 'server.recover', server },
  ]
}

type Pool = Written['pools'][number]

const versioned = (pool: Pool, version: string): Pool => ({
  ...pool,
  servers: pool.servers.map((server) => ({ ...server, version })),
})

const renamed = (server: Pool['servers'][number], name: string) => {
  const { id: _, address: __, ...rest } = { id: undefined, address: undefined, ...server }
  return { ...rest, name }
}

/** The old fleet, and beside it the new one: each of these servers again under another name. */
function fleets({ document, target }: Doing, count: number): object {
  const [old, fresh] = target.versions?.map(({ name }) => name) ?? ['v1', 'v2']
  const [pool] = document.pools
  const servers = pool.servers.slice(0, count).map((one) => renamed(one, `${one.name}-new`))
  return {
    ...document,
    pools: [versioned(pool, old), versioned({ ...pool, name: `${pool.name}-new`, servers }, fresh)],
    versions: target.versions,
    release: target.release,
  }
}

const changes: Readonly<Record<DoorId, (doing: Doing, end: number) => Change>> = {
  rule: ({ document, target }) => ({
    document: {
      ...document,
      gateway: { ...document.gateway, policy: target.gateway?.policy },
    },
  }),
  sick: (doing, end) => ({ document: doing.document, acts: dying(doing, end) }),
  watched: (doing, end) => ({
    document: { ...doing.document, health: doing.target.health },
    acts: dying(doing, end),
  }),
  switch: (doing) => ({ document: fleets(doing, doing.document.pools[0].servers.length) }),
  canary: (doing) => ({ document: fleets(doing, 1) }),
  scaling: ({ document, target }) => {
    const { pool: _, ...plan } = { pool: undefined, ...target.autoscaling }
    return { document: { ...document, autoscaling: plan } }
  },
}

/** What did not come along as it was. */
export type Left = 'lanes' | 'instant' | 'pools' | 'release' | 'scaling' | 'health' | 'policy'

export type Carriage =
  | { readonly ok: true; readonly lanes: readonly Run[]; at: SimTime; left: readonly Left[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What is brought: a run out of the lanes of its figure, at an instant. */
export interface Load {
  readonly run: Run
  readonly of: number // lanes of its figure
  readonly at: SimTime
}

const LATEST = 0.8 // of the run: after that nothing more would be seen

/** What of the document the figure has its own of, or no place for. */
function replaced(id: DoorId, document: Written): readonly Left[] {
  const isRelease = id === 'switch' || id === 'canary'
  return [
    ...(isRelease && document.pools.length > 1 ? (['pools'] as const) : []),
    ...(isRelease && document.release ? (['release'] as const) : []),
    ...(id === 'scaling' && document.autoscaling ? (['scaling'] as const) : []),
    ...(id === 'watched' && document.health ? (['health'] as const) : []),
    ...(id === 'rule' && document.gateway?.policy ? (['policy'] as const) : []),
  ]
}

/** The run behind a door, one for each lane that stands there; or why it cannot stand there. */
export function carried({ run, of, at }: Load, door: Door): Carriage {
  const end = run.scenario.duration
  const isLate = at > end * LATEST
  const begins = isLate ? (Math.trunc(end / 3) as SimTime) : at
  const document = documentOf(run.scenario)
  const [first, second = first] = document.pools[0].servers
  const parsed = door.lanes.map((lane) => {
    const target = documentOf(lane.scenario)
    const doing = { document, target, from: stampAfter(begins), server: second.name }
    const { document: scenario, acts = [] } = changes[door.id](doing, end)
    const { interventions: own = [], ...rest } = toRunDocument(run) as { interventions?: Acts }
    return parseRun({ ...rest, scenario, interventions: [...own, ...acts] })
  })
  const problems = parsed.flatMap((one) => (one.ok ? [] : one.problems))
  const lanes = parsed.flatMap((one) => (one.ok ? [one.run] : []))
  if (problems.length > 0) return { ok: false, problems }
  const left: Left[] = [
    ...(of > 1 ? (['lanes'] as const) : []),
    ...(isLate ? (['instant'] as const) : []),
    ...replaced(door.id, document),
  ]
  return { ok: true, lanes, at: begins, left }
}
