// One request as its balancer sees it: the label alone at layer 4, the letter too at layer 7. What
// decided is marked: a part of the label or of the letter that the route or the rule looked at.
import { formatNumber, m } from '../../i18n'
import {
  addressOf,
  forwarded,
  type Life,
  type Readable,
  type ReadRequest,
  type Run,
  type Scenario,
} from '../../sim'
import type { ParcelLine } from '../../ui/Parcel'
import { conditionOn, refusalWords } from './verdicts'

type Traffic = Scenario['traffic'][number]
type Route = NonNullable<Scenario['gateways'][number]['routes']>[number]

/** What one route said of a request. */
export interface RouteVerdict {
  readonly number: number // from 1
  readonly name: string
  readonly refused: string | null // the part that did not fit, in words; null: it takes it
}

/** What a balancer sees of a request. */
export interface Seen {
  readonly layer: 4 | 7
  readonly label: readonly ParcelLine[]
  readonly letter: readonly ParcelLine[] | null // null: it is not opened
  /** What each route said of it, up to the one that took it; empty where there are none. */
  readonly verdicts: readonly RouteVerdict[]
  /** Routes that were not asked any more. */
  readonly after: number
  /** What the server gets otherwise than the client sent it; empty where all is passed on. */
  readonly sentOn: readonly ParcelLine[]
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
  const { clients, requests } = trafficOf(scenario, life.client)
  const { connections } = clients
  const host = requests?.[life.events[0]?.requestKind ?? 0]?.host ?? ''
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
    ...(isOpened || !isSealed || host === '' ? [] : [line(m.inspect_seen_sni(), host)]),
    ...(isOpened ? [] : [line(m.inspect_seen_inside(), inside, 'unread')]),
  ]
}

// What is read of a request that carries nothing but its path.
const bare = (traffic: Traffic): Pick<ReadRequest, 'method' | 'target'> => ({
  method: 'GET',
  target: traffic.objects ? '/item/…' : '/',
})

const none: ReadRequest['fields'] = {}
const blank = { host: '', headers: none, cookies: none, fields: none, bodyBytes: 0 }

function letterOf(run: Run, life: Life, when: Route['when']): readonly ParcelLine[] {
  const { scenario } = run
  const { key } = scenario.gateways[0].policy
  const read = life.read ?? { ...blank, ...bare(trafficOf(scenario, life.client)) }
  const { method, target, host, headers, cookies, fields, bodyBytes } = read
  const cookie = Object.entries(cookies).map(([name, value]) => `${name}=${value}`)
  const form = when.body ? [when.body.name].filter((name) => Object.hasOwn(fields, name)) : []
  const decides = (is: boolean) => (is ? 'decides' : 'read')
  const isByPath = when.path !== undefined || key === 'path' || key === 'uri'
  return [
    line(
      m.inspect_seen_request(),
      `${method} ${target}`,
      decides(isByPath || when.method !== undefined),
    ),
    ...(host === '' ? [] : [line('Host', host, decides(when.host !== undefined))]),
    ...(cookie.length === 0
      ? []
      : [line('Cookie', cookie.join('; '), decides(when.cookie !== undefined))]),
    ...Object.entries(headers)
      .filter(([name]) => name !== 'host')
      .map(([name, value]) =>
        line(name, value, decides(when.header?.name === name || key === `header:${name}`)),
      ),
    ...(bodyBytes > 0
      ? [line(m.inspect_seen_body(), m.inspect_seen_bytes({ bytes: formatNumber(bodyBytes) }))]
      : []),
    ...form.map((name) => line(name, fields[name], 'decides')),
  ]
}

/** What each route said of a request, in words. */
export const verdictsIn = (
  routes: readonly Route[],
  read: Readable & Pick<ReadRequest, 'verdicts'>,
): readonly RouteVerdict[] =>
  read.verdicts.map(({ rule, refused }) => {
    const { name, when } = routes[rule - 1]
    return { number: rule, name, refused: refused && refusalWords(when, refused, read) }
  })

/** How the route that takes a request changes it on the way to its server. */
function sentOnOf({ scenario }: Run, life: Life, route: Route | null): readonly ParcelLine[] {
  const { read } = life
  const isChanged = route?.action.rewrite !== undefined || route?.action.headers !== undefined
  if (route === null || read === null || !isChanged) return []
  const { target, headers } = forwarded(route, read, addressOf(scenario, life.client))
  const sent = Object.entries(headers).filter(([name, value]) => read.headers[name] !== value)
  const gone = Object.keys(read.headers).filter((name) => !Object.hasOwn(headers, name))
  return [
    ...(target === read.target ? [] : [line(m.inspect_seen_request(), `${read.method} ${target}`)]),
    ...sent.map(([name, value]) => line(name, value)),
    ...gone.map((name) => line(name, m.inspect_sent_removed(), 'unread')),
  ]
}

/** Whether a run tells enough of its requests for a parcel to be drawn. */
const isTold = ({ traffic }: Scenario, { read }: Life): boolean =>
  read !== null ||
  traffic.some(({ clients, requests }) => clients.connections !== null || requests !== undefined)

/** What the balancer saw of a request; null where a run says nothing of labels and letters. */
export function seenOf(run: Run, life: Life): Seen | null {
  const { scenario } = run
  if (!isTold(scenario, life)) return null
  const [{ layer, routes = [], firewall }] = scenario.gateways
  const verdicts = life.read ? verdictsIn(routes, life.read) : []
  const last = verdicts.at(-1)
  const route = last?.refused === null ? routes[last.number - 1] : null
  const found = life.events.find(({ kind }) => kind === 'request.blocked')
  const suspect = found && firewall?.rules[found.value - 1]
  const when = suspect ? conditionOn(suspect.where) : (route?.when ?? {})
  return {
    layer,
    label: labelOf(run, life, layer === 7),
    letter: layer === 7 ? letterOf(run, life, when) : null,
    verdicts,
    after: routes.length - verdicts.length,
    sentOn: sentOnOf(run, life, route),
  }
}
