import type { InterventionAct, Run } from '../../sim/scenario'
import { serversOf } from './serversOf'

/** A server like the first, in the last pool, under the next name that was never given. */
export function nextServer(run: Run): InterventionAct {
  const { name: pool } = run.scenario.pools[run.scenario.pools.length - 1]
  const servers = serversOf(run)
  const acts = [...run.scenario.interventions, ...run.interventions]
  const added = acts.flatMap((act) => (act.do === 'server.add' ? [act.server] : []))
  const names = new Set([...servers, ...added].map(({ name }) => name))
  let number = names.size + 1
  while (names.has(`s${number}`)) number += 1
  const address = `10.0.1.${9 + number}:8080`
  const plain = { weight: 1, speed: 1, errors: 0, state: 'up', id: number, address } as const
  return { do: 'server.add', pool, server: { ...servers[0], ...plain, name: `s${number}` } }
}
