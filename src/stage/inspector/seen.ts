// One request as its balancer sees it: the label alone at layer 4, the letter too at layer 7. What
// decided is marked: a part of the label or of the letter that the route or the rule looked at.
import { formatNumber, m } from '../../i18n'
import { addressOf, type Life, type Run, type Scenario } from '../../sim'
import type { ParcelLine } from '../../ui/Parcel'

type Traffic = Scenario['traffic'][number]
type Kind = NonNullable<Traffic['requests']>[number]

/** What a balancer sees of a request. */
export interface Seen {
  readonly layer: 4 | 7
  readonly label: readonly ParcelLine[]
  readonly letter: readonly ParcelLine[] | null // null: it is not opened
  /** The route that took it, counted from 1; 0: none did; null: there are no routes. */
  readonly route: { readonly number: number; readonly name: string } | null
}

/** The first range of ports from which a system takes one for each connection, in turn. */
const PORTS = { first: 32_768, count: 28_232 }
const TLS_PORT = 443
const PLAIN_PORT = 80

/** The traffic of a client, by its number. */
function trafficOf({ traffic }: Scenario, client: number): Traffic {
  let first = 0
  for (const one of traffic) {
    first += one.clients.count
    if (client < first) return one
  }
  return traffic[traffic.length - 1]
}

const line = (name: string, value: string, use: ParcelLine['use'] = 'read'): ParcelLine => ({
  name,
  value,
  use,
})

function labelOf({ scenario }: Run, life: Life, isOpened: boolean): readonly ParcelLine[] {
  const [gateway] = scenario.gateways
  const { connections } = trafficOf(scenario, life.client).clients
  const address = addressOf(scenario, life.client)
  const port = life.ridden && PORTS.first + (life.ridden.connection % PORTS.count)
  const isHashed = gateway.policy.kind === 'ip-hash' || gateway.policy.key === 'client'
  const isSealed = connections !== null && connections.tls !== 'none'
  const inside = isSealed
    ? m.inspect_seen_tls({ version: connections.tls })
    : m.inspect_seen_unread({ protocol: connections?.protocol ?? 'http/1.1' })
  return [
    line(
      m.inspect_seen_from(),
      port === null ? address : `${address}:${port}`,
      isHashed ? 'decides' : isOpened ? 'unread' : 'read',
    ),
    line(
      m.inspect_seen_to(),
      m.inspect_seen_port({ port: isSealed ? TLS_PORT : PLAIN_PORT }),
      isOpened ? 'unread' : 'read',
    ),
    line(
      m.inspect_seen_by(),
      connections?.protocol === 'udp' ? 'UDP' : 'TCP',
      isOpened ? 'unread' : 'read',
    ),
    ...(isOpened ? [] : [line(m.inspect_seen_inside(), inside, 'unread')]),
  ]
}

/** What a kind of requests says; a number of its path is not told with the request. */
const pathOf = ({ path, objects }: Kind): string => (objects === null ? path : `${path}/…`)

const asked: Kind['headers'] = {}

function letterOf(run: Run, life: Life, route: number): readonly ParcelLine[] {
  const { scenario } = run
  const [gateway] = scenario.gateways
  const traffic = trafficOf(scenario, life.client)
  const kind = traffic.requests?.[life.events[0]?.requestKind ?? 0]
  const when = gateway.routes?.[route - 1]?.when ?? {}
  const path = kind ? pathOf(kind) : traffic.objects ? '/item/…' : '/'
  const isByPath = when.path !== undefined || gateway.policy.key === 'path'
  const { host = '', headers = asked, cookies = asked, body } = kind ?? {}
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
  const decides = (is: boolean) => (is ? 'decides' : 'read')
  return [
    line(
      m.inspect_seen_request(),
      `${kind?.method ?? 'GET'} ${path}`,
      decides(isByPath || when.method !== undefined),
    ),
    ...(host === '' ? [] : [line('Host', host, decides(when.host !== undefined))]),
    ...(cookie.length === 0
      ? []
      : [line('Cookie', cookie.join('; '), decides(when.cookie !== undefined))]),
    ...Object.entries(headers).map(([name, value]) =>
      line(name, value, decides(when.header?.name === name)),
    ),
    ...(body && body.bytes > 0
      ? [line(m.inspect_seen_body(), m.inspect_seen_bytes({ bytes: formatNumber(body.bytes) }))]
      : []),
  ]
}

/** Whether a run tells enough of its requests for a parcel to be drawn. */
const isTold = ({ traffic }: Scenario): boolean =>
  traffic.some(({ clients, requests }) => clients.connections !== null || requests !== undefined)

/** What the balancer saw of a request; null where a run says nothing of labels and letters. */
export function seenOf(run: Run, life: Life): Seen | null {
  const { scenario } = run
  if (!isTold(scenario)) return null
  const [{ layer, routes }] = scenario.gateways
  const routed = life.events.find(({ kind }) => kind === 'request.routed')
  const number = routed?.value ?? 0
  return {
    layer,
    label: labelOf(run, life, layer === 7),
    letter: layer === 7 ? letterOf(run, life, number) : null,
    route: routes && routed ? { number, name: routes[number - 1]?.name ?? '' } : null,
  }
}
