// Statements about a moment in the reader's language.
import { formatDuration, formatNumber, m } from '../i18n'
import type { AnswerCounts } from '../sim'
import type { Statement } from './describe'

type ServerStatement = Extract<Statement, { kind: 'server' }>

const working = ({ working: count, abandoned }: ServerStatement): string => {
  if (count === 0) return m.stage_twin_idle()
  const text = m.stage_twin_working({ count: formatNumber(count) })
  return abandoned === 0
    ? text
    : m.stage_twin_abandoned({ working: text, count: formatNumber(abandoned) })
}

const waiting = ({ waiting: count, oldest }: ServerStatement): string =>
  count === 0
    ? m.stage_twin_none_waiting()
    : m.stage_twin_waiting({ count: formatNumber(count), oldest: formatDuration(oldest) })

function serverSentence(statement: ServerStatement): string {
  const { name, standing, isHung } = statement
  if (standing === 'removed') return m.stage_twin_state({ name, state: m.stage_removed() })
  if (standing === 'undeployed') return m.stage_twin_state({ name, state: m.stage_undeployed() })
  if (standing === 'spare') return m.stage_twin_state({ name, state: m.stage_spare() })
  if (standing === 'crashed') return m.stage_twin_state({ name, state: m.stage_crashed() })
  const load = { working: working(statement), waiting: waiting(statement) }
  if (standing === 'standby') return m.stage_twin_standby({ name, ...load })
  if (standing === 'down') return m.stage_twin_down({ name, ...load })
  if (standing === 'out') return m.stage_twin_out({ name, ...load })
  if (standing === 'draining') return m.stage_twin_draining({ name, ...load })
  return isHung ? m.stage_twin_hung({ name, ...load }) : m.stage_twin_server({ name, ...load })
}

const answerWords = {
  cache: m.stage_twin_cache,
  redirect: m.stage_twin_redirect,
  'not-found': m.stage_twin_not_found,
  blocked: m.stage_twin_blocked,
  made: m.stage_twin_made,
} as const

const ownAnswers = ['cache', 'redirect', 'not-found', 'blocked', 'made'] as const

const answeredList = (counts: AnswerCounts): string =>
  ownAnswers
    .filter((answer) => counts[answer] > 0)
    .map((answer) => answerWords[answer]({ count: formatNumber(counts[answer]) }))
    .join(m.stage_key_comma())

/** One statement as a sentence. */
export function sentence(statement: Statement): string {
  switch (statement.kind) {
    case 'on-the-way':
      return m.stage_twin_way({
        balancer: formatNumber(statement.toBalancer),
        servers: formatNumber(statement.toServers),
      })
    case 'held':
      return m.stage_twin_held({
        count: formatNumber(statement.count),
        oldest: formatDuration(statement.oldest),
      })
    case 'server':
      return serverSentence(statement)
    case 'more-servers':
      return m.stage_twin_more({
        count: formatNumber(statement.count),
        working: formatNumber(statement.working),
        waiting: formatNumber(statement.waiting),
      })
    case 'connections': {
      const { held, bound } = statement
      const count = formatNumber(held)
      if (bound.length === 0) return m.stage_twin_connections({ count })
      const each = bound.map(({ name, count: of }) =>
        m.stage_twin_bound_to({ name, count: formatNumber(of) }),
      )
      return m.stage_twin_bound({ count, servers: each.join(m.stage_key_comma()) })
    }
    case 'joined':
      return m.stage_twin_joined({ count: formatNumber(statement.count) })
    case 'answered':
      return m.stage_twin_answered({ list: answeredList(statement.counts) })
    case 'lost':
      return m.stage_twin_lost({ count: formatNumber(statement.count) })
  }
}
