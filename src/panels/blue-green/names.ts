// What a lane is called: its plan, as far as the lanes differ in it.
import { formatNumber, m } from '../../i18n'
import type { Run } from '../../sim/scenario'
import { planOf, specOf } from './plan'
import { lengthWord } from './time'

type Part = (run: Run) => string | null

const connectionsPart: Part = (run) => {
  const { connections } = run.scenario.traffic[0].clients
  if (connections === null) return null
  if (specOf(run)?.connections === 'close') return m.bg_name_closed()
  return connections.maxAge === null
    ? m.bg_name_kept()
    : m.bg_name_aged({ time: lengthWord(connections.maxAge) })
}

const drainPart: Part = (run) => {
  const drain = planOf(run)?.drain ?? null
  if (drain === null) return null
  return drain === 0 ? m.bg_name_cut() : m.bg_name_drain({ time: lengthWord(drain) })
}

/** What may differ, each in a few words; null: there is nothing to say. */
const parts: readonly Part[] = [
  (run) => {
    const strategy = specOf(run)?.strategy
    if (strategy === 'stop') return m.bg_name_stop()
    return strategy === 'rolling' ? m.bg_name_rolling() : null
  },
  ({ scenario: { entry, release } }) => {
    if (release?.kind !== 'blue-green') return null
    return release.pointer === 'dns' && entry?.by === 'dns'
      ? m.bg_name_dns({ time: lengthWord(entry.ttl) })
      : m.bg_name_balancer()
  },
  ({ scenario: { traffic } }) => {
    const { sessions } = traffic[0]
    if (sessions === undefined) return null
    return sessions.state === 'memory' ? m.bg_name_memory() : m.bg_name_store()
  },
  drainPart,
  connectionsPart,
  (run) => {
    const [warm, over] = [planOf(run)?.warm ?? 0, specOf(run)?.over ?? 0]
    if (over > 0) return m.bg_name_over({ time: lengthWord(over) })
    return warm > 0 ? m.bg_name_warmed({ n: formatNumber(warm) }) : m.bg_name_not_warmed()
  },
  (run) => m.bg_name_keep({ time: lengthWord(planOf(run)?.keep ?? 0) }),
  (run) => {
    const errors = planOf(run)?.errors ?? 0
    return errors > 0 ? m.bg_name_back({ n: formatNumber(errors) }) : null
  },
  ({ scenario }) => {
    const old = scenario.versions?.[0]
    const reads = old?.sessions?.reads ?? old?.reads ?? null
    if (reads === null) return null
    return reads.length > 1 ? m.bg_name_reads_both() : m.bg_name_reads_old()
  },
]

const join = (words: readonly string[]): string => words.join(m.bg_join())

/** The plan of a run in a few words. */
export const planWords = (run: Run): string => join(parts.flatMap((part) => part(run) ?? []))

/** The names of the lanes, from the top. */
export function namesOf(lanes: readonly Run[]): readonly string[] {
  const differing = parts.filter((part) => new Set(lanes.map(part)).size > 1)
  if (lanes.length === 1) return [m.panel_blue_green()]
  return lanes.map((run, lane) => {
    const words = differing.flatMap((part) => part(run) ?? [])
    return words.length > 0 ? join(words) : m.compare_lane_short({ number: lane + 1 })
  })
}
