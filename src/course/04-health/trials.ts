// What the table of asking and listening runs: the same failures under two watches at two rates.
import { parseScenario, type Scenario, type ScenarioDocument } from '../../sim/scenario'
import { type Job, type RunSummary, studentT } from '../../store'

type Health = NonNullable<ScenarioDocument['health']>
type Acts = NonNullable<ScenarioDocument['interventions']>

interface Shop {
  readonly rate: number // requests a second
  readonly lasts: string
  readonly work: ScenarioDocument['traffic'][number]['work']
  readonly health: Health
  readonly interventions: Acts
}

/** Three servers that take turns, with patience of 10 s. */
export function shopOf({ rate, lasts, work, health, interventions }: Shop): Scenario {
  const parsed = parseScenario({
    version: 1,
    duration: lasts,
    traffic: [{ name: 'customers', arrivals: { kind: 'poisson', rate }, work }],
    gateway: { timeout: '10s' },
    pools: [{ name: 'counters', servers: [{ name: 's1' }, { name: 's2' }, { name: 's3' }] }],
    health,
    interventions,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.scenario
}

/** Asks every 5 s, or listens for three failures within 10 s. */
const watches: Readonly<Record<'ask' | 'listen', Health>> = {
  ask: { active: {} },
  listen: { passive: { failures: 3, window: '10s', out: '30s' } },
}

const busy = { rate: 100, lasts: '120s', from: '20s', to: '80s' }
const quiet = { rate: 1 / 60, lasts: '2h', from: '20m', to: '80m' }

/** The columns of the first table. */
export const columns = [
  { id: 'ask-busy', watch: 'ask', day: busy },
  { id: 'listen-busy', watch: 'listen', day: busy },
  { id: 'ask-quiet', watch: 'ask', day: quiet },
  { id: 'listen-quiet', watch: 'listen', day: quiet },
] as const

/** A server crashes; or it answers everybody with an error while its health path is fine. */
export const failures = ['crash', 'liar'] as const

const actsOf = (failure: (typeof failures)[number], { from, to }: typeof busy): Acts => [
  failure === 'crash'
    ? { at: from, do: 'server.crash', server: 's2' }
    : { at: from, do: 'server.errors', server: 's2', share: 1, errorTime: '5ms' },
  { at: to, do: 'server.recover', server: 's2' },
]

/** A scenario over the seeds from 1. */
export const seeded = (scenario: Scenario, seeds: number): readonly Job[] =>
  Array.from({ length: seeds }, (_, seed) => ({
    run: { scenario, seed: seed + 1, interventions: [] },
    details: ['health'],
  }))

/** The runs of the first table: failure by failure, column by column, seed by seed. */
export const comparedJobs = (seeds: number): readonly Job[] =>
  failures.flatMap((failure) =>
    columns.flatMap(({ watch, day }) => {
      const { rate, lasts } = day
      const work = { kind: 'exponential', mean: '20ms' } as const
      const health = watches[watch]
      const shop = { rate, lasts, work, health, interventions: actsOf(failure, day) }
      return seeded(shopOf(shop), seeds)
    }),
  )

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length

type Outcomes = readonly (RunSummary | null)[]

const known = (outcomes: Outcomes): readonly RunSummary[] => outcomes.filter((one) => one !== null)

/** The mean of a figure over the runs that have it; null where none has. */
export const meanOf = (
  outcomes: Outcomes,
  read: (outcome: RunSummary) => number | null,
): number | null => mean(known(outcomes).flatMap((one) => read(one) ?? []))

/** A mean, and how far the truth may lie from it (95 %). */
export interface Estimate {
  readonly mean: number
  readonly reach: number
}

/** The same with its interval; null while fewer than two runs have the figure. */
export function estimateOf(
  outcomes: Outcomes,
  read: (outcome: RunSummary) => number | null,
): Estimate | null {
  const values = known(outcomes).flatMap((one) => read(one) ?? [])
  const middle = mean(values)
  if (middle === null || values.length < 2) return null
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0)
  const freedom = values.length - 1
  return { mean: middle, reach: studentT(freedom) * Math.sqrt(squares / freedom / values.length) }
}

export const noticed = ({ details }: RunSummary): number | null =>
  details?.health?.timeToEject ?? null

export const probeShare = ({ details, servers }: RunSummary): number => {
  const probes = details?.health?.probes ?? 0
  const sent = servers.reduce((sum, { requests }) => sum + requests, 0)
  return probes + sent === 0 ? 0 : probes / (probes + sent)
}
