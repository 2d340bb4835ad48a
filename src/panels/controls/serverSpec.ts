import type { Run } from '../../sim/scenario'

type Spec = Run['scenario']['pools'][number]['servers'][number]

/** A server as it stands in the scenario, or as it was added; null where there is none. */
export function serverSpec(run: Run, name: string): Spec | null {
  const added = [...run.scenario.interventions, ...run.interventions].flatMap((act) =>
    act.do === 'server.add' ? [act.server] : [],
  )
  const declared = run.scenario.pools.flatMap(({ servers }) => servers)
  return [...declared, ...added].find((one) => one.name === name) ?? null
}
