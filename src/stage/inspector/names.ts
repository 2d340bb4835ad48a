import { formatDuration, m, shownName } from '../../i18n'
import type { Cause, Life, LifeSpan, ServerMoment } from '../../sim'

/** What the inspector must know of the servers: their names and places, by id. */
export interface ServerNames {
  nameOf(id: number): string
  /** Place in the list from 0: what gives a server its color. */
  placeOf(id: number): number
  readonly count: number
}

export function serverNames(servers: readonly Pick<ServerMoment, 'id' | 'name'>[]): ServerNames {
  const places = new Map(servers.map(({ id }, place) => [id, place]))
  return {
    nameOf: (id) => shownName(servers[places.get(id) ?? -1]?.name ?? String(id + 1)),
    placeOf: (id) => places.get(id) ?? -1,
    count: servers.length,
  }
}

const causeWords: Readonly<Record<Cause, () => string>> = {
  none: m.inspect_cause_none,
  refused: m.inspect_cause_refused,
  reset: m.inspect_cause_reset,
  timeout: m.inspect_cause_timeout,
  error: m.inspect_cause_error,
  'queue-full': m.inspect_cause_queue_full,
  'no-server': m.inspect_cause_no_server,
  'gateway-full': m.inspect_cause_gateway_full,
  blocked: m.inspect_cause_blocked,
  'queue-timeout': m.inspect_cause_queue_timeout,
  'server-timeout': m.inspect_cause_server_timeout,
}

const isCause = (cause: string): cause is Cause => Object.hasOwn(causeWords, cause)

export const causeWord = (cause: string): string => (isCause(cause) ? causeWords[cause]() : cause)

/** On which connection a request came, and what that means for the choice of its server. */
export function connectionSentence({ ridden }: Life, names: ServerNames): string {
  if (ridden === null) return ''
  const { connection: id, order: n } = ridden
  if (ridden.server < 0) return m.inspect_connection({ id, n })
  const at = formatDuration(ridden.boundAt)
  return m.inspect_connection_bound({ id, n, name: names.nameOf(ridden.server), at })
}

/** How a request ended, in one sentence; empty while that lies ahead of the playhead. */
export function fateSentence(life: Life, at: number): string {
  if (life.fate === 'open') return m.inspect_fate_open()
  if (life.endedAt !== null && life.endedAt > at) return ''
  const status = life.status ?? 0
  if (life.fate === 'completed') return m.inspect_fate_completed({ status })
  if (life.cause === 'blocked') return m.inspect_fate_blocked({ status })
  return m.inspect_fate_lost({ status, cause: causeWord(life.cause) })
}

export function phaseWord(span: LifeSpan, names: ServerNames): string {
  switch (span.phase) {
    case 'connecting':
      return m.inspect_connecting()
    case 'toGateway':
      return m.inspect_to_gateway()
    case 'reading':
      return m.inspect_reading()
    case 'buffering':
      return m.inspect_buffering()
    case 'held':
      return m.inspect_held()
    case 'toServer':
      return m.inspect_to_server({ name: names.nameOf(span.server) })
    case 'waiting':
      return m.inspect_waiting()
    case 'inService':
      return m.inspect_working()
    case 'back':
      return m.inspect_back()
  }
}
