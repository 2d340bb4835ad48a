// What became of the requests of each kind and of each rule, as figures.
import { type Histogram, quantilesOf } from '../metrics/histogram'
import type { World } from '../world'
import { cacheAnswers } from './answers'
import type { AnswerCounts, BodyCounts, ByteCounts, OpenedState, Tally } from './openedState'

/** Requests by how they ended. `inFlight` is what is left of those that arrived. */
export interface Ended {
  readonly arrived: number
  readonly completed: number
  readonly failed: number
  readonly rejected: number
}

/** Latencies of the completed, in microseconds; null where nothing completed. */
export interface KindLatency {
  readonly mean: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** One kind of requests so far. */
export interface KindFigures extends Ended {
  readonly traffic: string
  readonly name: string
  readonly pools: readonly number[] // that a gateway sent to each pool, in order of the pools
  readonly here: number // that a gateway answered itself, or from its cache
  readonly latency: KindLatency | null
}

/** One rule of one gateway so far; `arrived`: requests that it took. */
export interface RuleFigures extends Ended {
  readonly gateway: number // from 0
  readonly rule: number // from 1; 0: no rule took them
  readonly name: string // "" where no rule took them
  readonly mean: number | null // latency of the completed, microseconds
}

/** What was counted before a measured span began, to be taken off. */
export type Before = Pick<OpenedState, 'kinds' | 'kindLatencies' | 'kindPools' | 'kindHere'> | null

const latencyOf = (tally: Tally, histogram: Histogram): KindLatency | null => {
  if (tally.completed === 0) return null
  const [p50, p95, p99] = quantilesOf(histogram, tally.completed, [0.5, 0.95, 0.99])
  return { mean: tally.latencies / tally.completed, p50, p95, p99 }
}

const less = (tally: Tally, before: Tally | undefined): Tally =>
  before === undefined
    ? tally
    : {
        arrived: tally.arrived - before.arrived,
        completed: tally.completed - before.completed,
        failed: tally.failed - before.failed,
        rejected: tally.rejected - before.rejected,
        latencies: tally.latencies - before.latencies,
      }

const without = (histogram: Histogram, past: Histogram | undefined): Histogram =>
  past ? histogram.map((count, bucket) => count - past[bucket]) : histogram

/** The kinds of requests of a run so far; empty where no traffic has kinds. */
export const kindFigures = (world: World, before: Before = null): readonly KindFigures[] => {
  const { opened } = world.state
  if (opened === null) return []
  return world.scenario.traffic.flatMap(({ name: traffic, requests = [] }, index) =>
    requests.map(({ name }, kind) => {
      const tally = less(opened.kinds[index][kind], before?.kinds[index][kind])
      const own = without(opened.kindLatencies[index][kind], before?.kindLatencies[index][kind])
      const { arrived, completed, failed, rejected } = tally
      const latency = latencyOf(tally, own)
      const past = before?.kindPools[index][kind]
      const pools = Array.from(
        opened.kindPools[index][kind],
        (sent, pool) => sent - (past?.[pool] ?? 0),
      )
      const here = opened.kindHere[index][kind] - (before?.kindHere[index][kind] ?? 0)
      return { traffic, name, arrived, completed, failed, rejected, pools, here, latency }
    }),
  )
}

/** The rules of all gateways so far, each gateway's last being what no rule took. */
export const ruleFigures = (world: World): readonly RuleFigures[] => {
  const { opened } = world.state
  if (opened === null) return []
  return opened.rules.flatMap((tallies, gateway) =>
    tallies.map(({ latencies, ...ended }, index) => {
      const spec = world.scenario.gateways[gateway].routes?.[index]
      const mean = ended.completed > 0 ? latencies / ended.completed : null
      return { gateway, rule: spec ? index + 1 : 0, name: spec?.name ?? '', ...ended, mean }
    }),
  )
}

/** What the cache of one gateway has said so far; `hits` over all that it was asked. */
export interface CacheFigures {
  readonly gateway: number // from 0
  readonly asked: number
  readonly hits: number // answered from the cache, stale ones included
  readonly answers: Readonly<Record<string, number>> // by what it said
  readonly kept: number // answers that it holds
}

/** The caches of all gateways so far; empty where there is none. */
export const cacheFigures = ({ scenario, state }: World): readonly CacheFigures[] => {
  const { opened } = state
  if (opened === null) return []
  return scenario.gateways.flatMap(({ cache }, gateway) => {
    if (cache === undefined) return []
    const counts = opened.looks[gateway]
    const answers = Object.fromEntries(cacheAnswers.map((answer, code) => [answer, counts[code]]))
    const { hit, stale, updating, joined, ...rest } = answers
    const hits = hit + stale + updating
    const asked = Object.values(rest).reduce((sum, count) => sum + count, hits)
    const fronts = [...opened.caches].filter(([front]) => state.gateways[front].origin === gateway)
    const kept = fronts.reduce((sum, [, { entries }]) => sum + entries.size, 0)
    return [{ gateway, asked, hits, answers, kept }]
  })
}

/** Bytes of answers so far; null where no gateway opens requests. */
export const byteFigures = ({ state }: World): ByteCounts | null =>
  state.opened === null ? null : { ...state.opened.bytes }

/** Bodies that were awaited so far; null where no gateway opens requests. */
export const bodyFigures = ({ state }: World): BodyCounts | null =>
  state.opened === null ? null : { ...state.opened.bodies }

/** Who answered so far; null where no gateway opens requests. */
const answerFigures = ({ state }: World): AnswerCounts | null => {
  const { opened } = state
  if (opened === null) return null
  const [server, cache, redirect, notFound, blocked, made] = opened.answered
  return { server, cache, redirect, 'not-found': notFound, blocked, made }
}

/** What one rule of a firewall has found so far. */
export interface FirewallFigures {
  readonly gateway: number // from 0
  readonly name: string
  readonly found: number // requests
}

/** The firewalls of all gateways so far. */
export const firewallFigures = ({ scenario, state }: World): readonly FirewallFigures[] =>
  scenario.gateways.flatMap(({ firewall }, gateway) =>
    (firewall?.rules ?? []).map(({ name }, rule) => {
      const found = state.opened?.found[gateway][rule] ?? 0
      return { gateway, name, found }
    }),
  )

/** All of these. */
export interface OpenedFigures {
  readonly kinds?: readonly KindFigures[]
  readonly rules?: readonly RuleFigures[]
  readonly caches?: readonly CacheFigures[]
  readonly bytes?: ByteCounts
  readonly bodies?: BodyCounts
  readonly answers?: AnswerCounts
  readonly firewall?: readonly FirewallFigures[]
}

/** All of this; nothing where no gateway opens requests. */
export const openedFigures = (world: World): OpenedFigures => {
  const bytes = byteFigures(world)
  if (bytes === null) return {}
  const [kinds, rules, caches] = [kindFigures(world), ruleFigures(world), cacheFigures(world)]
  const [bodies, firewall] = [bodyFigures(world), firewallFigures(world)]
  const answers = answerFigures(world) ?? undefined
  return { kinds, rules, caches, bytes, firewall, answers, ...(bodies ? { bodies } : {}) }
}
