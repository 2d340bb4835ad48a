// The weights that a product refuses, though the format allows them: those of the pools, and those
// that interventions set, as soon as the document asks for that product anywhere.
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'

/** The greatest weight that HAProxy takes. */
const HAPROXY_MAX = 256

interface Weighed {
  readonly at: Path
  readonly weight: number
}

const asksFor = ({ gateway, gateways = [], interventions }: ReadDocument, dialect: string) =>
  [
    ...(gateway ? [gateway.policy] : []),
    ...gateways.map(({ policy }) => policy),
    ...interventions.flatMap((one) => (one.do === 'policy.set' ? [one.policy] : [])),
  ].some((policy) => policy.dialect === dialect)

const weightsOf = ({ pools, interventions }: ReadDocument): readonly Weighed[] => [
  ...pools.flatMap(({ servers }, pool) =>
    servers.map(({ weight }, index) => ({ at: ['pools', pool, 'servers', index], weight })),
  ),
  ...interventions.flatMap((one, index): readonly Weighed[] => {
    if (one.do === 'server.weight') return [{ at: ['interventions', index], weight: one.weight }]
    if (one.do !== 'server.add') return []
    return [{ at: ['interventions', index, 'server'], weight: one.server.weight }]
  }),
]

/** Notes every weight above what HAProxy takes, where a policy is HAProxy's. */
export function checkWeights(read: ReadDocument, report: Report): void {
  if (!asksFor(read, 'haproxy')) return
  for (const { at, weight } of weightsOf(read))
    if (weight > HAPROXY_MAX)
      report.add({ at: [...at, 'weight'], found: weight }, 'product-weight', {
        product: 'HAProxy',
        max: HAPROXY_MAX,
      })
}
