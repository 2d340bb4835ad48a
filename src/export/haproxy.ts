// A scenario as haproxy.cfg, for 2.6.
import { connectionsOf, type Ground, indented, off, serverTime } from './ground'
import { backend } from './haproxyBackend'
import { haproxyFunctions } from './haproxyFunctions'
import { patience, routing } from './haproxyRoutes'
import { header } from './header'
import { connectSpan, span } from './spans'

function clients(ground: Ground): readonly string[] {
  const connections = connectionsOf(ground)
  if (!connections) return []
  const { keep, maxAge, maxRequests, idleTimeout } = connections
  const { layer } = ground.gateway
  return [
    ...(keep === 'request' && layer === 7 ? ['option httpclose'] : []),
    ...(layer === 7 ? [`timeout http-keep-alive ${span(idleTimeout)}`] : []),
    ...(maxAge === null ? [] : [ground.say('connectionAge', { age: span(maxAge) })]),
    ...(maxRequests === null
      ? []
      : [ground.say('connectionAge', { age: `${maxRequests} requests` })]),
  ]
}

/** Times: a wait each, as HAProxy counts them. */
function defaults(ground: Ground): readonly string[] {
  const { gateway, say } = ground
  const patience = span(gateway.timeout)
  const connections = connectionsOf(ground)
  const idle = connections && gateway.layer === 4 ? span(connections.idleTimeout) : patience
  const waits = gateway.queue > 0 || gateway.policy.kind === 'central-queue'
  return [
    'defaults',
    ...indented([
      `mode ${gateway.layer === 4 ? 'tcp' : 'http'}`,
      say('timeout', { timeout: patience }),
      `timeout connect ${connectSpan(gateway.timeout)}`,
      `timeout client ${idle}`,
      `timeout server ${gateway.layer === 4 ? idle : span(serverTime(gateway))}`,
      ...(waits ? [say('gatewayQueue', { places: gateway.queue }), say('queueOpen')] : []),
      `timeout queue ${span(gateway.queueTimeout ?? gateway.timeout)}`,
      ...clients(ground),
    ]),
  ]
}

function bind(ground: Ground): readonly string[] {
  const { gateway, say } = ground
  const { protocol = 'http/1.1', tls = 'none' } = connectionsOf(ground) ?? {}
  return [
    ...(protocol === 'http/1.1' ? [] : [say('protocol', { protocol })]),
    ...(protocol === 'udp' ? [say('udp')] : []),
    `bind :8080${protocol === 'http/2' && gateway.layer === 7 ? ' proto h2' : ''}`,
    ...(tls === 'none'
      ? []
      : [
          say('tls', { tls: `TLS ${tls}, ${gateway.tls}` }),
          off(`bind :8443 ssl crt /etc/haproxy/site.pem ssl-min-ver TLSv${tls}`),
        ]),
  ]
}

/** The whole file; HAProxy wants its last line ended. */
export function haproxyConfig(ground: Ground): readonly string[] {
  const { scenario, gateway, say } = ground
  const functions = haproxyFunctions(ground)
  const kept = gateway.upstream
    ? [`default-server pool-max-conn ${gateway.upstream.keepalive}`]
    : []
  return [
    say('made', { product: 'HAProxy', title: ground.title }),
    say('accepted', { version: 'HAProxy 2.6' }),
    ...header(ground),
    '',
    ...defaults(ground),
    '',
    ...functions.outside,
    'frontend entrance',
    ...indented([...bind(ground), ...functions.entrance, ...routing(ground)]),
    ...scenario.pools.flatMap((pool) => [
      '',
      ...backend(pool, ground, [...patience(ground), ...functions.pool, ...kept]),
    ]),
  ]
}
