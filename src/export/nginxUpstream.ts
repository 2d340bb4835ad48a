// One pool as nginx's `upstream`: the method, then the servers with what they are told.
import type { PolicySpec, PoolSpec, ServerSpec } from '../sim/scenario'
import { addressOf, type Ground, type Health, indented, limitOf, off } from './ground'
import { serverNotes } from './servers'
import { isBroken, span, wholeSeconds } from './spans'

const word = /^\w+$/

/** The variable that holds what a policy hashes; null where nginx has none. */
export function variableOf(key: string): string | null {
  if (key === 'client') return '$remote_addr'
  if (key === 'path') return '$uri'
  if (key === 'uri') return '$request_uri'
  const [kind, name = ''] = key.split(':')
  const plain = name.toLowerCase().replace(/-/g, '_')
  if (kind === 'header') return word.test(plain) ? `$http_${plain}` : null
  return word.test(name) ? `$cookie_${name}` : null
}

function hashed(policy: PolicySpec, { say }: Ground): string[] {
  const key = policy.key ?? 'client'
  const variable = variableOf(key)
  const ring = policy.kind === 'hash' ? '' : ' consistent'
  const missing = variable === null ? [say('policyKey', { key })] : []
  return [...missing, `hash ${variable ?? '$remote_addr'}${ring};`]
}

const optionsOf = ({ kind: _, dialect: __, key: ___, choices: ____, ...rest }: PolicySpec) =>
  Object.entries(rest)

/** The lines that choose a server. */
function method(ground: Ground): string[] {
  const { gateway, say } = ground
  const { policy } = gateway
  const { kind, dialect, choices = 2 } = policy
  const details = [
    ...(dialect && dialect !== 'nginx' ? [say('policyDialect', { dialect })] : []),
    ...optionsOf(policy).map(([option, value]) =>
      say('policyOption', { option, value: String(value) }),
    ),
  ]
  const nearest = (line: string) => [...details, say('policyNearest', { policy: kind }), line]
  switch (kind) {
    case 'round-robin':
      return details
    case 'least-connections':
      return [...details, 'least_conn;']
    case 'random':
      return [...details, 'random;']
    case 'power-of-two':
      return [
        ...details,
        ...(choices === 2 ? [] : [say('choices', { choices })]),
        'random two least_conn;',
      ]
    case 'ip-hash':
      return [...details, 'ip_hash;']
    case 'hash':
    case 'ring-hash':
      return [...details, ...hashed(policy, ground)]
    case 'bounded-ring-hash':
    case 'maglev':
      return [...details, say('policyNearest', { policy: kind }), ...hashed(policy, ground)]
    default:
      return nearest('least_conn;')
  }
}

const refusesBackup = /^(ip_hash|hash |random)/

interface Failing {
  readonly notes: readonly string[]
  readonly options: string // of every server
}

const ruleOf = ({ passive }: Health): string =>
  passive ? JSON.stringify(passive).replace(/["{}]/g, '').replace(/,/g, ', ') : ''

function missingOf(health: Health, { say }: Ground): string[] {
  const { active, slowStart, panic, failOpen } = health
  const probes = active && {
    interval: span(active.interval),
    fall: active.fall,
    rise: active.rise,
  }
  return [
    ...(probes ? [say('activeMissing', probes)] : []),
    ...(slowStart > 0 ? [say('slowStartMissing', { time: span(slowStart) })] : []),
    ...(panic > 0 ? [say('panic', { share: panic * 100 })] : []),
    ...(failOpen ? [say('failOpen')] : []),
  ]
}

/** What nginx learns from failures, as near to what the scenario asks as its two settings go. */
function failing(health: PoolSpec['health'], ground: Ground): Failing {
  const { say } = ground
  if (!health) return { notes: [say('noHealth')], options: ' max_fails=0' }
  const { passive } = health
  const missing = missingOf(health, ground)
  if (!passive) return { notes: missing, options: '' }
  if (passive.rule === 'observe') {
    const notes = [...missing, say('passiveNear', { rule: ruleOf(health) })]
    return { notes, options: ` max_fails=${passive.errorLimit} fail_timeout=10s` }
  }
  const isOwn = passive.rule === 'max-fails'
  const fails = isOwn ? passive.maxFails : passive.consecutive || passive.failures || 1
  const out = isOwn ? passive.failTimeout : passive.out
  return {
    notes: [
      ...missing,
      ...(isOwn ? [] : [say('passiveNear', { rule: ruleOf(health) })]),
      ...(passive.counts === 'every-status' ? [say('statusUncounted')] : []),
      ...(isBroken(out) ? [say('wholeSeconds', { asked: span(out) })] : []),
    ],
    options: ` max_fails=${fails} fail_timeout=${wholeSeconds(out)}s`,
  }
}

function serverLine(server: ServerSpec, ground: Ground, options: string): readonly string[] {
  const { say } = ground
  const { name, weight, state, priority } = server
  const address = addressOf(server)
  const isBackup = state === 'backup' || priority > 0
  const isDown = weight === 0 || state === 'down' || state === 'drain'
  const line =
    `server ${address?.text ?? server.address} weight=${Math.max(1, weight)}` +
    ` max_conns=${limitOf(server)}${options}${isDown ? ' down' : ''}`
  const notes = [
    ...serverNotes(ground, server),
    ...(weight === 0 ? [say('weightZero', { name })] : []),
    ...(state === 'drain' ? [say('drain', { name })] : []),
  ]
  if (!address) return [...notes, off(`${line};  # ${name}`)]
  if (isBackup && method(ground).some((each) => refusesBackup.test(each)))
    return [...notes, say('backupMethod'), off(`${line} backup;  # ${name}`)]
  return [...notes, `${line}${isBackup ? ' backup' : ''};  # ${name}`]
}

const isPlain = (line: string): boolean => !line.startsWith('#')

/** One that nobody runs, where every server of the pool had to be left out or kept back. */
function somebody(lines: readonly string[]): readonly string[] {
  const usable = lines.filter((line) => line.startsWith('server ') && !/ backup;/.test(line))
  return usable.length > 0 ? [] : ['server 127.0.0.1:9 down;']
}

/** The pool; `extra` are lines that come last. */
export function upstream(
  pool: PoolSpec,
  ground: Ground,
  extra: readonly string[] = [],
): readonly string[] {
  const { notes, options } = failing(pool.health, ground)
  const servers = pool.servers.flatMap((server) => serverLine(server, ground, options))
  return [
    `upstream ${pool.name} {`,
    ...indented([
      `zone ${pool.name} 256k;`,
      ...method(ground),
      ...notes,
      ground.say('limit'),
      ...servers,
      ...somebody(servers.filter(isPlain)),
      ...extra,
    ]),
    '}',
  ]
}
