import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { badRegions } from './badRegions'
import { badReleases } from './badReleases'
import { badScaling } from './badScaling'
import { bounds } from './bounds'
import { parseScenario } from './parse'
import type { ProblemCode } from './problem'
import { formatProblem } from './problem'

const folder = fileURLToPath(new URL('./bad/', import.meta.url))

const connections = '$.traffic[0].clients.connections'

// Each file has one thing wrong with it: where that is, and which rule it breaks.
const corpus: readonly (readonly [file: string, path: string, code: ProblemCode])[] = [
  ['age-without-connections.json', '$.interventions[0].traffic', 'no-connections'],
  ['bad-think-work.json', '$.traffic[0].arrivals.think.value', 'length'],
  ['bad-think.json', '$.traffic[0].arrivals.think', 'think'],
  ['cache-asked-never.json', '$.gateway.cache.minUses', 'whole'],
  ['cache-at-layer-four.json', '$.gateway.cache', 'layer-functions'],
  ['cache-key-of-the-body.json', '$.gateway.cache.key[0]', 'text'],
  ['cache-without-hit.json', '$.pools[0].servers[0].cache.hit', 'missing'],
  ['cache-without-key.json', '$.gateway.cache.key', 'list'],
  ['capital-name.json', '$.pools[0].servers[0].name', 'name'],
  ['choices-of-another-policy.json', '$.gateway.policy.choices', 'unknown-key'],
  ['closed-and-counted.json', '$.traffic[0].clients.count', 'fixed-clients'],
  ['comment.txt', '$', 'syntax'],
  ['compression-to-nothing.json', '$.gateway.compression.ratio', 'number'],
  ['constructor-key.json', '$.constructor', 'forbidden-key'],
  ['curve-out-of-order.json', '$.traffic[0].arrivals.points[1].at', 'time-order'],
  ['cut-off.txt', '$', 'syntax'],
  ['datagrams-at-layer-seven.json', `${connections}.protocol`, 'layer-protocol'],
  ['datagrams-with-tls.json', `${connections}.tls`, 'udp-tls'],
  ['deep-nesting.json', `$${'.health'.repeat(16)}`, 'depth'],
  ['dialect.json', '$.gateway.policy.dialect', 'one-of'],
  ['eight-days.json', '$.duration', 'length'],
  ['empty-pool.json', '$.pools[0].servers', 'list'],
  ['empty-pools.json', '$.pools', 'list'],
  ['direct-at-layer-seven.json', '$.gateway.return', 'layer-return'],
  ['early-data-of-old-tls.json', `${connections}.earlyData`, 'no-early-data'],
  ['entry-by-chance.json', '$.entry.by', 'one-of'],
  ['entry-looks-too-often.json', '$.entry.check.interval', 'length'],
  ['entry-names-nobody.json', '$.entry.weights', 'no-weight'],
  ['entry-weights-of-others.json', '$.entry.weights', 'entry-weights'],
  ['gateway-down-that-is-not-there.json', '$.interventions[0].gateway', 'no-door'],
  ['gateway-down-without-entry.json', '$.interventions[0].gateway', 'no-door'],
  ['empty.txt', '$', 'syntax'],
  ['fall-of-nothing.json', '$.health.active.fall', 'whole'],
  ['firewall-look-ahead.json', '$.gateway.firewall.rules[0].regex', 'pattern'],
  ['firewall-twin-rules.json', '$.gateway.firewall.rules[1].name', 'twin-name'],
  ['firewall-where.json', '$.gateway.firewall.rules[0].where', 'text'],
  ['malformed-yet-unwell.json', '$.traffic[0].status', 'whole'],
  ['sixteenth-level.json', '$.pools[0].servers[1].priority', 'whole'],
  ['retry-at-layer-four.json', '$.gateway.retryOn', 'layer-functions'],
  ['retry-never.json', '$.gateway.retries', 'whole'],
  ['retry-of-lateness-without-a-time.json', '$.gateway.serverTimeout', 'missing'],
  ['retry-of-refusals-by-name.json', '$.gateway.retryOn[0]', 'one-of'],
  ['retry-writes-after-nothing.json', '$.gateway.retryOn', 'missing'],
  ['server-given-no-time.json', '$.gateway.serverTimeout', 'length'],
  ['writes-more-than-all.json', '$.traffic[0].writes', 'number'],
  ['writes-beside-methods.json', '$.traffic[0].writes', 'two-forms'],
  ['rise-of-nothing.json', '$.health.active.rise', 'whole'],
  ['half-microsecond.json', '$.traffic[0].work.value', 'length'],
  ['half-slot.json', '$.pools[0].servers[0].slots', 'whole'],
  ['looked-at-by-no-rise.json', '$.interventions[0].health.active.rise', 'whole'],
  ['looked-at-too-patiently.json', '$.interventions[0].health.active.timeout', 'below-key'],
  ['looked-at-where-nobody-looks.json', '$.interventions[0].health', 'no-care'],
  ['haproxy-eyes-closed.json', '$.health.active', 'missing'],
  ['haproxy-maglev.json', '$.gateway.policy.dialect', 'cannot'],
  ['haproxy-weight.json', '$.pools[0].servers[0].weight', 'product-weight'],
  ['header-with-a-line-break.json', '$.traffic[0].arrivals.requests[0].headers.x', 'text'],
  ['health-probes.json', '$.health.interval', 'unknown-key'],
  ['come-back-of-closed-clients.json', '$.traffic[0].comeBack', 'open-come-back'],
  ['heaviest-of-closed-clients.json', '$.traffic[0].clients.heaviest', 'open-heaviest'],
  ['heavy-base.json', '$.pools[0].servers[0].memory.base', 'base-limit'],
  ['huge-seed.json', '$.seed', 'whole'],
  ['huge-weight.json', '$.pools[0].servers[0].weight', 'whole'],
  ['infinite-number.txt', '$.version', 'data'],
  ['keepalive-at-layer-four.json', '$.gateway.upstream', 'layer-upstream'],
  ['key-of-the-body.json', '$.gateway.policy.key', 'text'],
  ['kind-header-name.json', '$.traffic[0].requests[0].headers["a:b"]', 'text'],
  ['kind-twin-names.json', '$.traffic[0].requests[1].name', 'twin-name'],
  ['kind-without-share.json', '$.traffic[0].requests[0].share', 'missing'],
  ['kinds-and-objects.json', '$.traffic[0].objects', 'objects-within'],
  ['kinds-of-closed-clients.json', '$.traffic[0].requests', 'open-requests'],
  ['late-probe.json', '$.health.active.timeout', 'below-key'],
  ['layer-five.json', '$.gateway.layer', 'one-of'],
  ['limit-of-a-status.json', '$.health.active.limit', 'policy-option'],
  ['limit-moves-in-nginx.json', '$.pools[0].servers[0].minConnections', 'policy-option'],
  ['limit-of-a-pool-never-full.json', '$.pools[0].fullConnections', 'missing'],
  ['limit-shrinks-upward.json', '$.pools[0].servers[0].minConnections', 'at-most-key'],
  ['line-without-time.json', '$.gateway.queueTimeout', 'length'],
  ['list-for-object.json', '$.gateway', 'no-list'],
  ['long-name.json', '$.pools[0].servers[0].name', 'name'],
  ['missing-key.json', '$.traffic[0].arrivals.rate', 'missing'],
  ['missing-work.json', '$.traffic[0].work', 'missing'],
  ['name-given-again.json', '$.interventions[1].server.name', 'twin-name'],
  ['negative-seed.json', '$.seed', 'whole'],
  ['negative-speed.json', '$.pools[0].servers[0].speed', 'number'],
  ['negative-weight.json', '$.pools[0].servers[0].weight', 'whole'],
  ['nginx-option-of-envoy.json', '$.health.passive.maxFails', 'policy-option'],
  ['no-connection.json', `${connections}.perClient`, 'whole'],
  ['no-duration.json', '$.duration', 'length'],
  ['no-gateways.json', '$.gateways', 'list'],
  ['no-limit-of-time.json', '$.health.active.limit', 'missing'],
  ['no-protocol.json', `${connections}.protocol`, 'one-of'],
  ['no-slot.json', '$.pools[0].servers[0].slots', 'whole'],
  ['no-traffic.json', '$.traffic', 'list'],
  ['not-a-number.txt', '$', 'syntax'],
  ['null-for-object.json', '$.gateway', 'object'],
  ['number-for-duration.json', '$.duration', 'length'],
  ['object-for-list.json', '$.traffic', 'list'],
  ['objects-of-closed-clients.json', '$.traffic[0].objects', 'open-objects'],
  ['opened-at-layer-four.json', '$.gateway.tls', 'layer-tls'],
  ['past-the-end.json', '$.traffic[0].until', 'until'],
  ['path-at-layer-four.json', '$.gateway.policy.key', 'layer-key'],
  ['proto.txt', '$.__proto__', 'forbidden-key'],
  ['rate-of-a-trace.json', '$.interventions[0].traffic', 'no-rate'],
  ['rate-too-high.json', '$.traffic[0].arrivals.rate', 'number'],
  ['rates-too-high-together.json', '$.traffic', 'rate-total'],
  ['reports-set-too-often.json', '$.interventions[0].every', 'length'],
  ['reports-without-end.json', '$.gateway.reports.every', 'length'],
  ['resumption-without-tls.json', `${connections}.resumption`, 'no-tls'],
  ['ring-upside-down.json', '$.gateway.policy.maxRingSize', 'ring-most'],
  ['root-list.json', '$', 'object'],
  ['route-header-name.json', '$.gateway.routes[0].action.headers.set["x y"]', 'text'],
  ['route-look-ahead.json', '$.gateway.routes[1].when.cookie.regex', 'pattern'],
  ['route-no-weight.json', '$.gateway.routes[0].action.pools', 'no-weight'],
  ['route-pattern.json', '$.gateway.routes[0].when.path.regex', 'pattern'],
  ['route-timeout-of-nobody.json', '$.gateway.routes[0].action.timeout', 'no-server-end'],
  ['route-twin-header.json', '$.gateway.routes[0].action.headers.set["x-a"]', 'twin-field'],
  ['route-twin-names.json', '$.gateway.routes[1].name', 'twin-name'],
  ['route-two-ends.json', '$.gateway.routes[0].action', 'one-key'],
  ['route-two-paths.json', '$.gateway.routes[0].when.path', 'one-key'],
  ['route-unknown-pool.json', '$.gateway.routes[0].action.pool', 'unknown-pool'],
  ['route-unknown-pools.json', '$.gateway.routes[0].action.pools[1].pool', 'unknown-pool'],
  ['route-without-end.json', '$.gateway.routes[0].action', 'one-key'],
  ['routes-at-layer-four.json', '$.gateway.routes', 'layer-functions'],
  ['rules-a-thousand-and-one.json', '$.gateway.routes', 'list'],
  ['scaled-to-nobody.json', '$.interventions[0].balancers', 'whole'],
  ['server-no-longer-there.json', '$.interventions[1].server', 'unknown-name'],
  ['server-not-yet-there.json', '$.interventions[1].server', 'unknown-name'],
  ['set-haproxy-maglev.json', '$.interventions[0].policy.dialect', 'cannot'],
  ['seventy-balancers.json', '$.gateways', 'balancers-total'],
  ['share-over-one.json', '$.pools[0].servers[0].errors', 'number'],
  ['status-upside-down.json', '$.pools[0].health.active.expect', 'text'],
  ['table-not-prime.json', '$.gateway.policy.tableSize', 'prime'],
  ['thoughtless-clients.json', '$.traffic', 'rate-total'],
  ['too-many-clients.json', '$.traffic', 'clients-total'],
  ['too-many-probes.json', '$.health', 'probes-total'],
  ['too-many-requests.json', '$.traffic', 'requests-total'],
  ['trace-out-of-order.json', '$.traffic[0].arrivals.requests[1].at', 'time-order'],
  ['trace-without-work.json', '$.traffic[0].work', 'trace-work'],
  ['trailing-comma.txt', '$', 'syntax'],
  ['twin-keys.txt', '$.duration', 'twin-key'],
  ['twin-pools.json', '$.pools[1].name', 'twin-name'],
  ['twin-servers-in-two-pools.json', '$.pools[1].servers[0].name', 'twin-name'],
  ['twin-servers.json', '$.pools[0].servers[1].name', 'twin-name'],
  ['twin-traffics.json', '$.traffic[1].name', 'twin-name'],
  ['two-gateways-forms.json', '$.gateways', 'two-forms'],
  ['two-values.txt', '$', 'syntax'],
  ['unknown-act.json', '$.interventions[0].do', 'one-of'],
  ['unknown-arrivals.json', '$.traffic[0].arrivals.kind', 'one-of'],
  ['unknown-key.json', '$.pools[0].servers[0].slotz', 'unknown-key'],
  ['unknown-policy.json', '$.gateway.policy.kind', 'one-of'],
  ['unknown-pool.json', '$.interventions[0].pool', 'unknown-name'],
  ['unknown-server.json', '$.interventions[0].server', 'unknown-name'],
  ['unknown-traffic.json', '$.interventions[0].traffic', 'unknown-name'],
  ['unknown-unit.json', '$.duration', 'length'],
  ['unknown-work.json', '$.traffic[0].work.kind', 'one-of'],
  ['upside-down-day.json', '$.traffic[0].arrivals', 'multiples'],
  ['upside-down-uniform.json', '$.traffic[0].work.high', 'low-high'],
  ['variant-of-the-textbook.json', '$.gateway.policy.variant', 'policy-option'],
  ['version-two.json', '$.version', 'version'],
  ['wrong-type.json', '$.pools', 'list'],
  ['yaml.txt', '$', 'syntax'],
  ['zero-speed.json', '$.pools[0].servers[0].speed', 'number'],
  ['table-of-nothing.json', '$.affinity.size', 'whole'],
  ['sessions-of-nobody.json', '$.traffic[0].sessions', 'no-sessions'],
  ['cookie-at-layer-four.json', '$.affinity.kind', 'layer-affinity'],
  ['delay-of-memory.json', '$.traffic[0].sessions.delay', 'session-delay'],
  ['moved-nobody.json', '$.interventions[0].traffic', 'no-users'],
  ['objects-of-users.json', '$.traffic[0].objects', 'open-objects'],
  ['cookie-with-a-space.json', '$.affinity.name', 'text'],
  ...badReleases,
  ...badRegions,
  ...badScaling,
]

const fixed = { kind: 'fixed', value: '500ms' }

const document = (more: object) => ({
  version: 1,
  duration: '60s',
  traffic: [{ name: 'web', arrivals: { kind: 'poisson', rate: 3 }, work: fixed }],
  pools: [{ name: 'web', servers: [{ name: 's1' }] }],
  ...more,
})

const problemOf = (input: unknown) => {
  const parsed = parseScenario(input)
  return parsed.ok ? undefined : parsed.problems[0]
}

describe('a bad scenario file', () => {
  test.each(corpus)('%s is refused at %s by the rule %s', (file, path, code) => {
    const parsed = parseScenario(readFileSync(folder + file, 'utf8'))
    const problems = parsed.ok ? [] : parsed.problems
    expect(problems.map((problem) => [problem.path, problem.code])).toEqual([[path, code]])
  })

  test('that lies in the folder is in the list', () => {
    expect(readdirSync(folder).sort()).toEqual(corpus.map(([file]) => file).sort())
  })

  test('of 10 MB is refused before it is parsed', () => {
    const text = JSON.stringify(document({ $schema: 'x'.repeat(10_000_000) }))
    expect(problemOf(text)).toMatchObject({ code: 'bytes', path: '$' })
    expect(problemOf(JSON.parse(text))).toMatchObject({ code: 'bytes' })
  })

  test('of more than 1 MiB is refused unless it holds a trace', () => {
    const spaces = ' '.repeat(bounds.bytes)
    expect(problemOf(JSON.stringify(document({})) + spaces)).toMatchObject({ code: 'bytes' })
    const trace = {
      kind: 'trace',
      requests: Array.from({ length: 20_000 }, (_, index) => ({
        at: `${index}ms`,
        client: '203.0.113.7',
        path: '/a/path/of/some/length',
      })),
    }
    const traced = document({ traffic: [{ name: 'web', arrivals: trace, work: fixed }] })
    const text = JSON.stringify(traced)
    expect(text.length).toBeGreaterThan(bounds.bytes)
    expect(problemOf(text)).toBeUndefined()
    expect(problemOf(traced)).toBeUndefined()
  })

  test('with a list past its bound is refused by the sentence that names it', () => {
    const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)
    const servers = many(1_025, { name: 's1' })
    const pools = many(65, { name: 'p', servers: [{ name: 's1' }] })
    const interventions = many(10_001, { at: '1s', do: 'gateway.restart' })
    const sentences = [{ pools }, { interventions }, { pools: [{ name: 'p', servers }] }].map(
      (more) => problemOf(document(more))?.allowed,
    )
    expect(sentences).toEqual([
      'a list of 1 to 64 pools',
      'a list of 0 to 10,000 interventions',
      'a list of 1 to 1,024 servers',
    ])
  })

  test('with 1,025 servers over two pools, or one of them added later, is refused', () => {
    const pool = (name: string, count: number) => ({
      name,
      servers: Array.from({ length: count }, (_, index) => ({ name: `${name}${index}` })),
    })
    const add = { at: '1s', do: 'server.add', server: { name: 'late' } }
    expect(problemOf(document({ pools: [pool('a', 512), pool('b', 512)] }))).toBeUndefined()
    expect(problemOf(document({ pools: [pool('a', 512), pool('b', 513)] }))).toMatchObject({
      path: '$.pools',
      code: 'servers-total',
    })
    const late = document({ pools: [pool('a', 1_024)], interventions: [add] })
    expect(problemOf(late)).toMatchObject({ path: '$.interventions[0]', code: 'servers-total' })
  })

  test('that is bad in fifty thousand places is refused within two seconds of work', () => {
    const request = { at: 1, client: 2, method: 3, path: 4, headers: 5, cookies: 6, work: 7 }
    const requests = Array.from({ length: bounds.traceRequests }, () => request)
    const arrivals = { kind: 'trace', requests }
    const text = JSON.stringify(document({ traffic: [{ name: 'web', arrivals, work: fixed }] }))
    const before = process.cpuUsage()
    const parsed = parseScenario(text)
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000) // microseconds
    const first = '$.traffic[0].arrivals.requests[0].at'
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: first, code: 'length' }] })
  })

  test('of modest size has its first twenty problems told', () => {
    const servers = Array.from({ length: 30 }, () => ({ name: 'S', slots: 0 }))
    const parsed = parseScenario(document({ pools: [{ name: 'web', servers }] }))
    const paths = parsed.ok ? [] : parsed.problems.map(({ path }) => path.slice(18))
    expect(paths).toHaveLength(bounds.problems)
    expect(paths.slice(0, 3)).toEqual(['[0].name', '[0].slots', '[1].name'])
  })

  test('with a key made to deceive shows what is in it', () => {
    const problem = problemOf(document({ 'a\u202eb\u001b[2J': 1 }))
    const line = problem === undefined ? '' : formatProblem(problem)
    expect(line).toContain('$["a\\u202eb\\u001b[2J"]')
    expect(line).not.toContain('\u202e')
    expect(line).not.toContain('\u001b')
  })
})
