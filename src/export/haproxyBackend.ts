// One pool as HAProxy's `backend`: how a server is chosen, how users come back, how servers are
// looked after, then the servers.
import type { PolicySpec, PoolSpec, ServerSpec } from '../sim/scenario'
import { addressOf, type Ground, type Health, indented, limitOf, off, waitsHere } from './ground'
import { checking } from './haproxyChecks'
import { serverNotes } from './servers'
import { span } from './spans'

const MOST = 256 // weight of a server

/** What is hashed, in the words of `balance`. */
function hashedBy(key: string): string {
  if (key === 'client') return 'source'
  if (key === 'path') return 'uri'
  if (key === 'uri') return 'uri whole'
  const [kind, name] = key.split(':')
  return kind === 'header' ? `hdr(${name})` : `hash req.cook(${name})`
}

function hashType({ kind, hash, avalanche, factor }: PolicySpec): readonly string[] {
  const type = kind === 'ip-hash' || kind === 'hash' ? 'map-based' : 'consistent'
  const named = hash && hash !== 'none' ? hash : avalanche ? 'sdbm' : ''
  const stirred = avalanche ? ' avalanche' : ''
  return [
    `hash-type ${type}${named && ` ${named}`}${named && stirred}`,
    ...(kind === 'bounded-ring-hash'
      ? [`hash-balance-factor ${Math.max(factor ?? 150, 101)}`]
      : []),
  ]
}

const known = /^(kind|dialect|key|choices|hash|avalanche|factor|variant)$/

function balance(ground: Ground): readonly string[] {
  const { gateway, say } = ground
  const { policy } = gateway
  const { kind, dialect, variant, key = 'client', choices = 2 } = policy
  const details = [
    ...(dialect && dialect !== 'haproxy' ? [say('policyDialect', { dialect })] : []),
    ...Object.entries(policy)
      .filter(([option]) => !known.test(option))
      .map(([option, value]) => say('policyOption', { option, value: String(value) })),
    ...(policy.hash === 'none' ? [say('policyOption', { option: 'hash', value: 'none' })] : []),
  ]
  const nearest = say('policyNearest', { policy: kind })
  const hashed = [`balance ${hashedBy(key)}`, ...hashType(policy)]
  switch (kind) {
    case 'round-robin':
      return [...details, `balance ${variant === 'static' ? 'static-rr' : 'roundrobin'}`]
    case 'least-connections':
      return [...details, 'balance leastconn']
    case 'random':
      return [...details, 'balance random(1)']
    case 'power-of-two':
      return [...details, `balance random(${choices})`]
    case 'ip-hash':
      return [...details, 'balance source', ...hashType(policy)]
    case 'hash':
    case 'ring-hash':
    case 'bounded-ring-hash':
      return [...details, ...hashed]
    case 'maglev':
      return [...details, nearest, ...hashed]
    case 'first':
      return [...details, 'balance first']
    case 'central-queue':
      return [...details, say('policyExact'), 'balance leastconn']
    default:
      return [...details, nearest, 'balance leastconn']
  }
}

/** How users come back to their server. */
function affinity(ground: Ground): readonly string[] {
  const { scenario, say } = ground
  const { affinity: way } = scenario
  if (!way) return []
  const strict = way.strict ? [say('strict')] : []
  if (way.kind === 'cookie') return [...strict, `cookie ${way.name} insert indirect nocache`]
  const { table } = way
  if (!table) return strict
  const key = table.key === 'address' ? 'ip' : 'string len 64'
  const full = table.whenFull === 'refuse' ? ' nopurge' : ''
  return [
    ...strict,
    ...(table.lag === null ? [] : [say('tableCopy')]),
    `stick-table type ${key} size ${table.size} expire ${span(table.expiry)}${full}`,
    `stick on ${table.key === 'address' ? 'src' : `req.cook(${way.name})`}`,
  ]
}

const named = (name: string): string => (/^[\w.-]+$/.test(name) ? name : name.replace(/\W/g, '_'))

/** Users whose header names their server go there. */
const tokens = ({ scenario }: Ground, pool: PoolSpec): readonly string[] =>
  scenario.affinity?.kind === 'token'
    ? pool.servers.map(
        ({ name }) =>
          `use-server ${name} if { req.hdr(${named(scenario.affinity?.name ?? '')}) ${name} }`,
      )
    : []

/** The weight on HAProxy's scale, where the heaviest of the pool does not fit. */
function weightOf({ weight }: ServerSpec, heaviest: number): number {
  if (heaviest <= MOST || weight === 0) return weight
  return Math.max(1, Math.round((weight * MOST) / heaviest))
}

interface Place {
  readonly pool: PoolSpec
  readonly ground: Ground
}

function serverLine(server: ServerSpec, { pool, ground }: Place): readonly string[] {
  const { scenario, gateway, say } = ground
  const { name, weight, state, priority, id, slots } = server
  const heaviest = Math.max(...pool.servers.map((one) => one.weight))
  const found = weightOf(server, heaviest)
  const address = addressOf(server)
  const most = waitsHere(gateway) ? slots : limitOf(server)
  const options = [
    `weight ${state === 'drain' ? 0 : found}`,
    ...(server.minConnections === undefined ? [] : [`minconn ${server.minConnections}`]),
    `maxconn ${most}`,
    `id ${id}`,
    ...(scenario.affinity?.kind === 'cookie' ? [`cookie ${name}`] : []),
    ...(address?.isName ? ['init-addr none'] : []),
    ...(state === 'backup' || priority > 0 ? ['backup'] : []),
    ...(state === 'down' ? ['disabled'] : []),
  ]
  const line = `server ${name} ${address?.text ?? server.address} ${options.join(' ')}`
  return [
    ...serverNotes(ground, server),
    ...(found === weight ? [] : [say('weightScaled', { asked: weight, found })]),
    ...(weight === 0 ? [say('weightZero', { name })] : []),
    ...(state === 'drain' ? [say('drainWeight', { name })] : []),
    address ? line : off(line),
  ]
}

/** Probes and observation of a pool, or that nobody looks. */
const healthOf = (health: Health | null, ground: Ground): readonly string[] =>
  health ? checking(health, ground) : [ground.say('noHealth')]

const repeats = {
  reset: 'empty-response',
  timeout: 'response-timeout',
  error: '500 502 503 504',
} as const

/** What is tried again although a server has had it; HAProxy asks of no method by itself. */
const repeating = ({ retryOn = [], retryWrites }: Ground['gateway']): readonly string[] => {
  if (retryOn.length === 0) return []
  const again = `retry-on conn-failure ${retryOn.map((one) => repeats[one]).join(' ')}`
  return retryWrites ? [again] : [again, 'http-request disable-l7-retry if { method POST PATCH }']
}

const tries = ({ gateway, scenario }: Ground): readonly string[] => [
  `retries ${gateway.retries}`,
  ...repeating(gateway),
  ...(gateway.retries > 0 || scenario.affinity?.redispatch ? ['option redispatch 1'] : []),
]

/** The pool; `extra` are lines that come before its servers. */
export function backend(
  pool: PoolSpec,
  ground: Ground,
  extra: readonly string[] = [],
): readonly string[] {
  return [
    `backend ${pool.name}`,
    ...indented([
      ...balance(ground),
      ...tries(ground),
      ...affinity(ground),
      ...tokens(ground, pool),
      ...healthOf(pool.health, ground),
      ...extra,
      ground.say('limit'),
      'option allbackups',
      ...(pool.fullConnections === undefined ? [] : [`fullconn ${pool.fullConnections}`]),
      ...pool.servers.flatMap((server) => serverLine(server, { pool, ground })),
    ]),
  ]
}
