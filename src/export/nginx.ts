// A scenario as nginx.conf: open source, 1.22. What is commercial there stands in comments.
import { connectionsOf, firstPool, type Ground, indented, off, serverTime } from './ground'
import { header } from './header'
import { nginxFunctions } from './nginxFunctions'
import { routing } from './nginxRoutes'
import { upstream } from './nginxUpstream'
import { connectSpan, span } from './spans'

const counts5xx = ({ scenario }: Ground): boolean =>
  scenario.pools.some(({ health }) => health?.passive && health.passive.counts !== 'connection')

/** What counts as a failure, and is tried on another server; nginx has one list for both. */
function failuresOf(ground: Ground): readonly string[] {
  const { retryOn = [], retryWrites } = ground.gateway
  const isError = counts5xx(ground) || retryOn.includes('error')
  return [
    'error',
    ...(retryOn.includes('timeout') ? ['timeout'] : []),
    ...(isError ? ['http_500', 'http_502', 'http_503', 'http_504'] : []),
    ...(retryWrites ? ['non_idempotent'] : []),
  ]
}

/** Timeouts and what is tried on another server. */
function tries(ground: Ground): readonly string[] {
  const { gateway, say } = ground
  return [
    say('timeout', { timeout: span(gateway.timeout) }),
    `proxy_connect_timeout ${connectSpan(gateway.timeout)};`,
    `proxy_read_timeout ${span(serverTime(gateway))};`,
    ...(gateway.retries > 0 && !gateway.retryWrites ? [say('retriesPost')] : []),
    ...(gateway.retryOn && !gateway.retryOn.includes('reset') ? [say('retriesReset')] : []),
    `proxy_next_upstream ${failuresOf(ground).join(' ')};`,
    `proxy_next_upstream_tries ${gateway.retries + 1};`,
  ]
}

function clients(ground: Ground): readonly string[] {
  const connections = connectionsOf(ground)
  if (!connections) return []
  const { keep, idleTimeout, maxRequests, maxAge } = connections
  return [
    `keepalive_timeout ${keep === 'kept' ? span(idleTimeout) : '0'};`,
    ...(maxRequests === null ? [] : [`keepalive_requests ${maxRequests};`]),
    ...(maxAge === null ? [] : [`keepalive_time ${span(maxAge)};`]),
  ]
}

function listening(ground: Ground): readonly string[] {
  const { gateway, say } = ground
  const { protocol = 'http/1.1', tls = 'none' } = connectionsOf(ground) ?? {}
  const version = protocol === 'http/2' ? ' http2' : ''
  return [
    ...(protocol === 'http/1.1' ? [] : [say('protocol', { protocol })]),
    `listen 8080${version};`,
    ...(tls === 'none'
      ? []
      : [
          say('tls', { tls: `TLS ${tls}, ${gateway.tls}` }),
          off(`listen 8443 ssl${version};  ssl_certificate …;  ssl_certificate_key …;`),
          off(`ssl_protocols TLSv${tls};`),
        ]),
  ]
}

function waiting({ gateway, say }: Ground): readonly string[] {
  const { queue, policy } = gateway
  if (queue === 0 && policy.kind !== 'central-queue') return []
  return [say('gatewayQueue', { places: queue }), say('noQueue')]
}

function affinity({ scenario, say }: Ground): readonly string[] {
  const { affinity: way } = scenario
  if (!way) return []
  if (way.kind !== 'cookie') return [say('affinityMissing', { kind: way.kind })]
  return [say('stickyMissing'), off(`sticky cookie ${way.name} path=/;`)]
}

/** What stands last in each pool. */
const last = (ground: Ground): readonly string[] => [
  ...affinity(ground),
  ...waiting(ground),
  ...(ground.gateway.upstream?.keepalive
    ? [`keepalive ${ground.gateway.upstream.keepalive};`]
    : []),
]

function passing(ground: Ground) {
  const { gateway } = ground
  const { protocol } = connectionsOf(ground) ?? {}
  const kept = ['proxy_http_version 1.1;', 'proxy_set_header Connection "";']
  const upgraded = [
    'proxy_http_version 1.1;',
    'proxy_set_header Upgrade $http_upgrade;',
    'proxy_set_header Connection upgrade;',
  ]
  const scheme = gateway.tls === 'reencrypt' && isEncrypted(ground) ? 'https' : 'http'
  return (pool: string): readonly string[] => [
    ...(protocol === 'websocket' ? upgraded : gateway.upstream?.keepalive ? kept : []),
    `proxy_pass ${scheme}://${pool};`,
  ]
}

const isEncrypted = (ground: Ground): boolean => {
  const connections = connectionsOf(ground)
  return connections !== null && connections.tls !== 'none'
}

function opened(ground: Ground): readonly string[] {
  const { scenario } = ground
  const { outside, inside } = routing(ground, { pass: passing(ground) })
  const functions = nginxFunctions(ground)
  return [
    'http {',
    ...indented([
      ...functions.outside,
      ...scenario.pools.flatMap((pool) => ['', ...upstream(pool, ground, last(ground))]),
      ...(outside.length > 0 ? ['', ...outside] : []),
      '',
      'server {',
      ...indented([
        ...listening(ground),
        ...clients(ground),
        ...tries(ground),
        ...functions.inside,
        ...inside,
      ]),
      '}',
    ]),
    '}',
  ]
}

/** Layer 4: `stream` passes connections on unread. */
function unopened(ground: Ground): readonly string[] {
  const { scenario, gateway, say } = ground
  const connections = connectionsOf(ground)
  const isDatagrams = connections?.protocol === 'udp'
  return [
    off('Debian: load_module /usr/lib/nginx/modules/ngx_stream_module.so; (libnginx-mod-stream)'),
    'stream {',
    ...indented([
      ...scenario.pools.flatMap((pool) => [...upstream(pool, ground, waiting(ground)), '']),
      'server {',
      ...indented([
        `listen 8080${isDatagrams ? ' udp' : ''};`,
        say('timeout', { timeout: span(gateway.timeout) }),
        `proxy_connect_timeout ${connectSpan(gateway.timeout)};`,
        ...(connections ? [`proxy_timeout ${span(connections.idleTimeout)};`] : []),
        ...(connections?.maxAge ? [say('connectionAge', { age: span(connections.maxAge) })] : []),
        ...(gateway.retries > 0
          ? [`proxy_next_upstream on;`, `proxy_next_upstream_tries ${gateway.retries + 1};`]
          : ['proxy_next_upstream off;']),
        `proxy_pass ${firstPool(scenario).name};`,
      ]),
      '}',
    ]),
    '}',
  ]
}

/** The whole file. */
export const nginxConfig = (ground: Ground): readonly string[] => [
  ground.say('made', { product: 'nginx', title: ground.title }),
  ground.say('accepted', { version: 'nginx 1.22' }),
  ...header(ground),
  '',
  'events {',
  ...indented(['worker_connections 1024;']),
  '}',
  '',
  ...(ground.gateway.layer === 4 ? unopened(ground) : opened(ground)),
]
