// What happened to a request at the desk of its balancer, record by record, in words.
import { formatDuration, formatNumber, m } from '../../i18n'
import { type CacheAnswer, cacheAnswers, type Life, type Run, SECOND } from '../../sim'

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

function textOf({ kind, value }: Life['events'][number], { scenario }: Run): string | null {
  const [{ routes = [], firewall }] = scenario.gateways
  const bytes = formatNumber(value)
  switch (kind) {
    case 'request.blocked':
      return m.inspect_desk_blocked({ name: firewall?.rules[value - 1]?.name ?? String(value) })
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
    case 'answer.sent':
      return m.inspect_desk_answer({ bytes })
    case 'answer.direct':
      return m.inspect_desk_direct({ bytes })
    default:
      return null
  }
}

/** The records of a request's life that are about the desk, in order. */
export const deskRecords = (run: Run, life: Life): readonly DeskRecord[] =>
  life.events.flatMap((event) => {
    const text = textOf(event, run)
    return text === null ? [] : [{ at: event.at, text }]
  })
