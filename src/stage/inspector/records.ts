// What happened to a request at the desk of its balancer, record by record, in words.
import { formatDuration, formatNumber, formatPercent, m } from '../../i18n'
import { type CacheAnswer, cacheAnswers, type Life, type Run, SECOND } from '../../sim'
import { partWords } from './verdicts'

type FirewallRule = NonNullable<Run['scenario']['gateways'][number]['firewall']>['rules'][number]

/** One record of a request's life at the desk. */
export interface DeskRecord {
  readonly at: number
  readonly text: string
}

const cacheWords: Readonly<Record<CacheAnswer, () => string>> = {
  miss: m.inspect_desk_miss,
  hit: m.inspect_desk_hit,
  expired: m.inspect_desk_expired,
  stale: m.inspect_desk_stale,
  updating: m.inspect_desk_updating,
  joined: m.inspect_desk_joined,
  bypass: m.inspect_desk_bypass,
}

/** What compression took from an answer of so many bytes; 0 where it was sent as it is. */
function savedOf({ scenario }: Run, { read, decisions, events }: Life, bytes: number): number {
  const isOwn = decisions.length === 0 && !events.some(({ kind }) => kind === 'cache.looked')
  if (scenario.gateways[0].compression === undefined || read === null || isOwn) return 0
  return Math.max(0, read.response.bytes - bytes)
}

const blockedWords = (rule: FirewallRule | undefined): string | null =>
  rule
    ? m.inspect_desk_blocked({ name: rule.name, what: partWords(rule.where), regex: rule.regex })
    : null

function textOf(event: Life['events'][number], run: Run, life: Life): string | null {
  const { kind, value } = event
  const { scenario } = run
  const [{ routes = [], firewall }] = scenario.gateways
  const bytes = formatNumber(value)
  switch (kind) {
    case 'request.blocked':
      return blockedWords(firewall?.rules[value - 1])
    case 'request.buffered':
      return m.inspect_desk_buffered({ bytes })
    case 'request.routed':
      return value === 0
        ? m.inspect_seen_no_route()
        : m.inspect_seen_route({ number: value, name: routes[value - 1]?.name ?? '' })
    case 'cache.looked':
      return cacheWords[cacheAnswers[value]]()
    case 'cache.stored':
      return m.inspect_desk_stored({ time: formatDuration(value * SECOND) })
    case 'answer.sent': {
      const saved = savedOf(run, life, value)
      if (saved === 0) return m.inspect_desk_answer({ bytes })
      return m.inspect_desk_compressed({
        bytes,
        whole: formatNumber(value + saved),
        share: formatPercent(saved / (value + saved)),
      })
    }
    case 'answer.direct':
      return m.inspect_desk_direct({ bytes })
    default:
      return null
  }
}

/** The records of a request's life that are about the desk, in order. */
export const deskRecords = (run: Run, life: Life): readonly DeskRecord[] =>
  life.events.flatMap((event) => {
    const text = textOf(event, run, life)
    return text === null ? [] : [{ at: event.at, text }]
  })
