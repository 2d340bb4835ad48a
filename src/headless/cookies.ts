// The cookie by which an answer names its server, as the affinity of a scenario writes it.
import { serverLabel } from '../sim'
import type { Scenario, ServerSpec } from '../sim/scenario'

/** Cookies that an answer sets, by name; asked with the name of the server. */
export type CookieWriter = (server: string) => Readonly<Record<string, string>>

const serversOf = ({ pools, interventions }: Scenario): readonly ServerSpec[] => [
  ...pools.flatMap(({ servers }) => servers),
  ...interventions.flatMap((act) => (act.do === 'server.add' ? [act.server] : [])),
]

/** Writes the cookies of a scenario. */
export const cookieWriter = (scenario: Scenario): CookieWriter => {
  const { affinity } = scenario
  const specs = new Map(serversOf(scenario).map((spec) => [spec.name, spec]))
  return (server) => {
    const spec = specs.get(server)
    if (affinity === undefined || spec === undefined) return {}
    return { [affinity.name]: serverLabel(affinity, spec) }
  }
}
