// A new version for every server, one after the other: each is taken off, killed or drained before,
// is away for a moment, and comes back with nothing in its memory.
import { duration, SECOND, simTime } from '../../sim'
import type { Intervention, InterventionAct, Run } from '../../sim/scenario'

/** How a new version goes to all servers. */
export interface Deploy {
  readonly at: number // microseconds: when it is the first one's turn
  readonly drain: number // microseconds between its notice and its end; 0: killed without notice
}

/** How long a server is away. */
const AWAY = duration(10 * SECOND)
const PAUSE = duration(5 * SECOND)

const steps = new Set<InterventionAct['do']>([
  'server.drain',
  'server.down',
  'server.crash',
  'server.recover',
  'server.up',
])

const isStep = ({ do: what }: Intervention): boolean => steps.has(what)

/** What happens to each server, in turn. */
export const deployActs = (
  servers: readonly string[],
  { at, drain }: Deploy,
): readonly Intervention[] =>
  servers.flatMap((server, turn) => {
    const notice = at + turn * (drain + AWAY + PAUSE)
    const end = simTime(notice + drain)
    const back = simTime(end + AWAY)
    return [
      ...(drain > 0 ? [{ at: simTime(notice), do: 'server.drain', server } as const] : []),
      { at: end, do: 'server.down', server },
      { at: end, do: 'server.crash', server },
      { at: back, do: 'server.recover', server },
      { at: back, do: 'server.up', server },
    ]
  })

/** All that is to happen in a run, in order. */
const actsOf = ({ scenario, interventions }: Run): readonly Intervention[] =>
  [...scenario.interventions, ...interventions].toSorted((a, b) => a.at - b.at)

/** Whether a server goes for a new version: told off as it ends, and back after the usual while. A
 * crash alone, and a server that somebody lets recover, are none. */
function isReplaced(acts: readonly Intervention[], server: string, end: number): boolean {
  const happens = (what: InterventionAct['do'], at: number) =>
    acts.some((act) => act.at === at && act.do === what && 'server' in act && act.server === server)
  return happens('server.down', end) && happens('server.recover', end + AWAY)
}

/** The deployment that a run has in store; null: it has none. */
export function deployOf(run: Run): Deploy | null {
  const acts = actsOf(run)
  const killed = acts.find(
    (act) => act.do === 'server.crash' && isReplaced(acts, act.server, act.at),
  )
  if (killed?.do !== 'server.crash') return null
  const { server } = killed
  const notice = acts.findLast(
    (act) => act.do === 'server.drain' && act.server === server && act.at < killed.at,
  )
  const at = notice?.at ?? killed.at
  return { at, drain: killed.at - at }
}

/** The lane with this deployment, in place of what was to happen to its servers from then on. */
export function withDeploy(run: Run, servers: readonly string[], deploy: Deploy): Run {
  const stays = (act: Intervention) => !isStep(act) || act.at < deploy.at
  return {
    ...run,
    scenario: { ...run.scenario, interventions: run.scenario.interventions.filter(stays) },
    interventions: [...run.interventions.filter(stays), ...deployActs(servers, deploy)],
  }
}

/** The run without anything that a deployment does. */
export const withoutDeploy = (run: Run): Run => ({
  ...run,
  scenario: {
    ...run.scenario,
    interventions: run.scenario.interventions.filter((act) => !isStep(act)),
  },
  interventions: run.interventions.filter((act) => !isStep(act)),
})

/** The servers that went and came back between two instants, by name. */
export function replacedIn(run: Run, from: number, to: number): readonly string[] {
  const acts = actsOf(run).filter(({ at }) => at >= from && at <= to)
  return acts.flatMap((act, place) => {
    if (act.do !== 'server.crash') return []
    const isBack = acts
      .slice(place)
      .some((later) => later.do === 'server.recover' && later.server === act.server)
    return isBack ? [act.server] : []
  })
}
