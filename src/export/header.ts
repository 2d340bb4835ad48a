// What stands at the head of a config: what it is, and what of the scenario is no setting at all.
import { formatDuration, type Scenario } from '../sim/scenario'
import { connectionsOf, type Ground } from './ground'

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function aroundGateway({ scenario, say }: Ground): string[] {
  const { gateways, entry } = scenario
  const isAlike = gateways.every((each) => same(each, gateways[0]))
  return [
    ...(gateways.length > 1
      ? [say(isAlike ? 'balancers' : 'gatewayOther', { count: gateways.length })]
      : []),
    ...(entry ? [say('entry', { by: entry.by })] : []),
  ]
}

function ofGateway({ gateway, say }: Ground): string[] {
  const { network, backNetwork, costs, reports } = gateway
  const way = { out: formatDuration(network), back: formatDuration(backNetwork) }
  return [
    ...(network > 0 || backNetwork > 0 ? [say('network', way)] : []),
    ...(costs ? [say('costs', { cores: costs.cores })] : []),
    ...(reports ? [say('reports', { every: formatDuration(reports) })] : []),
    ...(gateway.return === 'direct' ? [say('direct')] : []),
  ]
}

const sharedBy = ({ data, database }: Scenario): string[] => [
  ...(data ? ['data'] : []),
  ...(database ? ['database'] : []),
]

function around(ground: Ground): string[] {
  const { scenario, say } = ground
  const { interventions, release, scaling, traffic } = scenario
  const connections = connectionsOf(ground)
  const first = traffic.find(({ clients }) => clients.connections !== null)
  const isMixed = traffic.some(({ clients }) => !same(clients.connections, connections))
  return [
    ...(interventions.length > 0 ? [say('events', { count: interventions.length })] : []),
    ...(release ? [say('release', { kind: release.kind })] : []),
    ...(scaling ? [say('scaling', { min: scaling.min, max: scaling.max })] : []),
    ...sharedBy(scenario).map((what) => say('shared', { what })),
    ...(first && isMixed ? [say('connectionsDiffer', { name: first.name })] : []),
  ]
}

/** What both products are told alike. */
export const header = (ground: Ground): readonly string[] => [
  ground.say('runOnly'),
  ...around(ground),
  ...aroundGateway(ground),
  ...ofGateway(ground),
]
