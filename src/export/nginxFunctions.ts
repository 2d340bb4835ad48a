// What nginx does with the requests that it opens beside sending them on: cache, patterns,
// compression.
import type { GatewaySpec } from '../sim/scenario'
import { type Ground, off } from './ground'
import { quoted } from './nginxRoutes'
import { variableOf } from './nginxUpstream'
import { span } from './spans'

type Cache = NonNullable<GatewaySpec['cache']>

const parts: Readonly<Record<string, string>> = {
  host: '$host',
  path: '$uri',
  query: '$is_args$args',
  method: '$request_method',
}

function staleOf({ stale }: Cache, { say }: Ground): readonly string[] {
  if (!stale) return []
  const { whileRevalidate, ifError, background } = stale
  const when = [
    ...(whileRevalidate > 0 ? ['updating'] : []),
    ...(ifError > 0 ? ['error timeout http_500 http_502 http_503 http_504'] : []),
  ]
  return [
    ...(when.length > 0 ? [`proxy_cache_use_stale ${when.join(' ')};`] : []),
    ...(background && whileRevalidate > 0 ? ['proxy_cache_background_update on;'] : []),
    say('cachePart', { what: `stale ${span(whileRevalidate)}, ${span(ifError)}` }),
  ]
}

function keeping(cache: Cache, ground: Ground): readonly string[] {
  const key = cache.key.map((part) => parts[part] ?? variableOf(part) ?? '').join('')
  return [
    'proxy_cache answers;',
    `proxy_cache_key ${quoted(key)};`,
    ...(cache.ttl > 0 ? [`proxy_cache_valid 200 ${span(cache.ttl)};`] : []),
    `proxy_cache_min_uses ${cache.minUses};`,
    ...(cache.lock
      ? ['proxy_cache_lock on;', `proxy_cache_lock_timeout ${span(cache.lock.timeout)};`]
      : []),
    ...staleOf(cache, ground),
  ]
}

/** Where nginx finds what a firewall looks at; null: it does not. */
function lookedAt(where: string): string | null {
  if (where === 'path') return '$uri'
  if (where === 'query') return '$args'
  return where.startsWith('body:') ? null : variableOf(where)
}

function watching({ gateway, say }: Ground): readonly string[] {
  const { firewall } = gateway
  if (!firewall) return []
  const rules = firewall.rules.flatMap(({ name, where, regex }) => {
    const variable = lookedAt(where)
    if (variable === null) return [say('firewallPart', { name, where })]
    const line = `if (${variable} ~ ${quoted(regex)}) { return 403; }  # ${name}`
    return [
      ...(where === 'query' ? [say('firewallPart', { name, where: 'query (decoded)' })] : []),
      firewall.detect ? off(line) : line,
    ]
  })
  return [...(firewall.detect ? [say('firewallDetect')] : []), ...rules]
}

/** Lines beside the server, and lines in it. */
export function nginxFunctions(ground: Ground) {
  const { cache, compression } = ground.gateway
  return {
    outside: cache
      ? ['proxy_cache_path cache levels=1:2 keys_zone=answers:10m max_size=1g inactive=60m;']
      : [],
    inside: [
      ...watching(ground),
      ...(cache ? keeping(cache, ground) : []),
      ...(compression
        ? ['gzip on;', 'gzip_proxied any;', `gzip_min_length ${compression.minBytes};`]
        : []),
    ],
  }
}
