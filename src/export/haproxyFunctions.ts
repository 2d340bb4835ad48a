// What HAProxy does with the requests that it opens beside sending them on: cache, patterns,
// compression.
import type { GatewaySpec } from '../sim/scenario'
import { type Ground, indented, off } from './ground'
import { strong } from './haproxyRoutes'
import { wholeSeconds } from './spans'

type Cache = NonNullable<GatewaySpec['cache']>

function cachePart({ key, minUses, lock, stale, ttl }: Cache, { say }: Ground): readonly string[] {
  const usual = 'host,path,query'
  const missing = [
    ...(key.join(',') === usual ? [] : [`key ${key.join(' ')}`]),
    ...(minUses === 1 ? [] : [`minUses ${minUses}`]),
    ...(lock ? ['lock'] : []),
    ...(stale ? ['stale'] : []),
    ...(ttl === 0 ? [] : ['ttl']),
  ]
  return missing.length > 0 ? [say('cachePart', { what: missing.join(', ') })] : []
}

const watched = (where: string): string => {
  if (where === 'path') return 'path'
  if (where === 'query') return 'query,url_dec'
  const [kind, name] = where.split(':')
  if (kind === 'body') return `req.body_param(${name})`
  return kind === 'header' ? `req.hdr(${name})` : `req.cook(${name})`
}

function watching({ gateway, say }: Ground): readonly string[] {
  const { firewall } = gateway
  if (!firewall) return []
  const lines = firewall.rules.map(
    ({ where, regex }) =>
      `http-request deny deny_status 403 if { ${watched(where)} -m reg ${strong(regex)} }`,
  )
  const named = firewall.rules.map(({ name }, place) => [off(name), lines[place]])
  return [
    ...(firewall.detect ? [say('firewallDetect')] : []),
    ...named.flatMap(([name, line]) => [name, firewall.detect ? off(line) : line]),
  ]
}

/** Lines of sections of their own, of the frontend, and of each pool. */
export function haproxyFunctions(ground: Ground) {
  const { cache, compression } = ground.gateway
  const { say } = ground
  const kept = cache
    ? [
        'cache answers',
        ...indented([
          ...cachePart(cache, ground),
          'total-max-size 64',
          `max-age ${wholeSeconds(cache.ttl)}`,
        ]),
        '',
      ]
    : []
  return {
    outside: kept,
    entrance: watching(ground),
    pool: [
      ...(cache ? ['http-request cache-use answers', 'http-response cache-store answers'] : []),
      ...(compression
        ? [
            say('compressionPart', { bytes: compression.minBytes }),
            'compression algo gzip',
            'compression type text/html text/plain text/css application/json',
          ]
        : []),
    ],
  }
}
