// How HAProxy looks after the servers of a pool: probes, and what it observes of customers.
import type { Ground, Health } from './ground'
import { span } from './spans'

type Active = NonNullable<Health['active']>
type Passive = NonNullable<Health['passive']>

/** What a probe asks, over HTTP. */
function asking(active: Active): readonly string[] {
  if (active.kind === 'tcp') return []
  const { from, to } = active.expect
  return [
    `option httpchk GET ${active.path === 'health' ? '/health' : '/'}`,
    `http-check expect status ${from}-${to}`,
  ]
}

const PLAIN = { jitter: 0, begins: 'edge', pace: 'end', strict: false } as const

/** What of the probes HAProxy does in its own way. */
function detailsOf(active: Active, { say }: Ground): readonly string[] {
  const words = [
    ...(active.jitter > PLAIN.jitter ? [`jitter ${span(active.jitter)}`] : []),
    ...(active.begins === PLAIN.begins ? [] : [`begins ${active.begins}`]),
    ...(active.pace === PLAIN.pace ? [] : [`pace ${active.pace}`]),
    ...(active.strict ? ['strict'] : []),
    ...(active.good === null ? [] : [`good ${span(active.good)}`]),
  ]
  return words.length > 0 ? [say('probeDetail', { what: words.join(', ') })] : []
}

function times(active: Active): string {
  const { interval, fall, rise, fastInterval, downInterval } = active
  return [
    `check inter ${span(interval)} fall ${fall} rise ${rise}`,
    ...(fastInterval === interval ? [] : [`fastinter ${span(fastInterval)}`]),
    ...(downInterval === interval ? [] : [`downinter ${span(downInterval)}`]),
  ].join(' ')
}

const written = (rule: Passive): string =>
  JSON.stringify(rule).replace(/["{}]/g, '').replace(/,/g, ', ')

/** What customers meet, as `observe` counts it: failures in a row. */
function observing(passive: Passive): string {
  if (passive.rule === 'observe') {
    const layer = passive.counts === 'connection' ? 'layer4' : 'layer7'
    return `observe ${layer} error-limit ${passive.errorLimit} on-error ${passive.onError}`
  }
  const limit =
    passive.rule === 'max-fails' ? passive.maxFails : passive.consecutive || passive.failures
  const layer = passive.counts === 'connection' ? 'layer4' : 'layer7'
  return `observe ${layer} error-limit ${Math.max(1, limit)} on-error mark-down`
}

/** Lines of a backend; options of its servers are those of all. */
export function checking(health: Health, ground: Ground): readonly string[] {
  const { say } = ground
  const { active, passive, slowStart, panic, failOpen } = health
  const limit = active ? (active.limit ?? active.timeout) : null
  const options = [
    ...(active ? [times(active)] : passive ? ['check'] : []),
    ...(passive ? [observing(passive)] : []),
    ...(slowStart > 0 ? [`slowstart ${span(slowStart)}`] : []),
  ]
  return [
    ...(active ? [...detailsOf(active, ground), ...asking(active)] : []),
    ...(limit === null ? [] : [`timeout check ${span(limit)}`]),
    ...(passive && !active ? [say('passiveProbe')] : []),
    ...(passive && passive.rule !== 'observe'
      ? [say('passiveNear', { rule: written(passive) })]
      : []),
    ...(panic > 0 ? [say('panic', { share: panic * 100 })] : []),
    ...(failOpen ? [say('failOpen')] : []),
    ...(options.length > 0 ? [`default-server ${options.join(' ')}`] : []),
  ]
}
