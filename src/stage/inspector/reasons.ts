// What is said of a decision: what was known, how old it was, and why the winner won. All of it
// comes from the explanation; nothing is decided here.
import { formatDuration, formatInstant, formatNumber, m } from '../../i18n'
import { causes, type Decision, type Explanation, HOLD, type Life, NONE } from '../../sim'
import { causeWord, type ServerNames } from './names'

type Candidate = Explanation['candidates'][number]

const score = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 2)

/** Candidates that the rule took into account, in the order of the list. */
export const lookedAt = ({ candidates }: Explanation): Candidate[] =>
  candidates.filter(({ looked }) => looked)

/** Whether weights bend the comparison, so that the counts alone do not explain it. */
export const isWeighted = (explanation: Explanation): boolean =>
  lookedAt(explanation).some(
    ({ knowledge, score }) =>
      knowledge.outstanding !== undefined && score !== null && score !== knowledge.outstanding,
  )

export function title({ attempt, server }: Decision, names: ServerNames): string {
  if (server === HOLD) return m.inspect_why_held()
  if (server === NONE) return m.inspect_why_none()
  const name = names.nameOf(server)
  return attempt > 1 ? m.inspect_why_again({ n: attempt, name }) : m.inspect_why({ name })
}

/** The policy of a rule, whichever product's: "hash" of "nginx:hash". */
const kindOf = ({ rule }: Explanation): string => rule.slice(rule.indexOf(':') + 1)

const remembered: Readonly<Record<string, (inputs: { name: string }) => string>> = {
  'affinity:cookie': m.inspect_so_affinity_cookie,
  'affinity:token': m.inspect_so_affinity_token,
  'affinity:table': m.inspect_so_affinity_table,
}

/** True where no policy chose: the request, or a table, named the server that knows its user. */
export const isRemembered = ({ rule }: Explanation): boolean => rule in remembered

/** What the balancer knew at that moment. */
export function knew({ at, explanation }: Decision): string {
  const when = formatInstant(at, 2)
  const isLeast = kindOf(explanation) === 'least-connections'
  if (isLeast && explanation.better === 'soonest') return m.inspect_knew_other({ at: when })
  if (explanation.ties === 'drawn')
    return m.inspect_knew_two({ at: when, n: lookedAt(explanation).length })
  switch (kindOf(explanation)) {
    case 'least-connections':
      return m.inspect_knew_outstanding({ at: when })
    case 'power-of-two':
      return m.inspect_knew_two({ at: when, n: lookedAt(explanation).length })
    case 'round-robin':
      return m.inspect_knew_turns({ at: when })
    case 'random':
      return m.inspect_knew_random({ at: when })
    default:
      return explanation.better === 'nearest'
        ? m.inspect_knew_key({ at: when })
        : m.inspect_knew_other({ at: when })
  }
}

/** How old the counts were; empty where the rule counted nothing. */
export function age({ age: known }: Explanation): string {
  const { outstanding } = known
  if (outstanding === undefined) return ''
  return outstanding === 0
    ? m.inspect_age_own()
    : m.inspect_age({ age: formatDuration(outstanding) })
}

const listOf = (candidates: readonly Candidate[], names: ServerNames): string =>
  candidates
    .map((one) =>
      m.inspect_list_item({
        name: names.nameOf(one.server),
        value: one.score === null ? m.chart_none() : score(one.score),
      }),
    )
    .join(m.inspect_list_separator())

const turnSum = (candidates: readonly Candidate[]): string =>
  score(candidates.reduce((sum, { knowledge }) => sum + (knowledge.weight ?? 0), 0))

// Rules whose score is a number of requests, by weight.
const counting = new Set(['least-connections', 'power-of-two', 'join-shortest-queue'])

function lowest(explanation: Explanation, list: string, name: string): string {
  const { tie, ties } = explanation
  const rule = kindOf(explanation)
  if (tie && ties === 'turn') return m.inspect_so_tie_turn({ list, name })
  if (tie && ties === 'last') return m.inspect_so_tie_last({ list, name })
  if (tie && ties === 'lot') return m.inspect_so_tie_lot({ list, name })
  if (tie && (ties === 'drawn' || rule === 'power-of-two'))
    return m.inspect_so_tie_drawn({ list, name })
  const isLvs = explanation.rule.startsWith('lvs:')
  if (tie && isLvs) return m.inspect_so_tie_added({ list, name })
  if (tie) return m.inspect_so_tie({ list, name })
  // LVS counts connections that are over too, each a 256th: its scores are no counts.
  if (isLvs || !counting.has(rule)) return m.inspect_so_best({ list, name })
  if (isWeighted(explanation)) return m.inspect_so_weighted({ list, name })
  return m.inspect_so_fewest({ list, name })
}

const nearest = ({ key, hash }: Explanation, name: string): string =>
  key && hash ? m.inspect_so_nearest({ key, hash, name }) : m.inspect_so_keyless({ name })

/** The whole decision in one sentence: "S1 4, S2 5, S3 3: S3 has the fewest, so S3." */
export function sentence(explanation: Explanation, names: ServerNames): string {
  const { winner, better, tie } = explanation
  if (winner === HOLD) return m.inspect_so_held()
  if (winner === NONE) return m.inspect_so_none()
  if (isRemembered(explanation)) {
    return remembered[explanation.rule]({ name: names.nameOf(winner) })
  }
  const looked = lookedAt(explanation)
  const name = names.nameOf(winner)
  if (looked.length === 1) return m.inspect_so_only({ name })
  const list = listOf(looked, names)
  switch (better) {
    case 'lowest':
      return lowest(explanation, list, name)
    case 'turn': {
      const sum = turnSum(looked)
      return tie
        ? m.inspect_so_turn_tie({ list, name, sum })
        : m.inspect_so_turn({ list, name, sum })
    }
    case 'drawn':
      return m.inspect_so_drawn({ name })
    case 'highest':
      return m.inspect_so_best({ list, name })
    case 'nearest':
      return nearest(explanation, name)
    case 'soonest':
      return m.inspect_so_due({ list, name })
  }
}

/** The word beside the winner. */
export function badge({ better, tie, ties }: Explanation): string {
  if (tie && ties === 'turn') return m.inspect_next_turn()
  if (tie && ties === 'last') return m.inspect_tie_last()
  if (tie && ties === 'lot') return m.inspect_drawn()
  if (tie && better !== 'drawn' && better !== 'soonest') return m.inspect_tie_first()
  switch (better) {
    case 'lowest':
      return m.inspect_fewest()
    case 'highest':
      return m.inspect_most()
    case 'nearest':
      return m.inspect_nearest()
    case 'turn':
    case 'soonest':
      return m.inspect_next_turn()
    case 'drawn':
      return m.inspect_drawn()
  }
}

/** Why a candidate was left out; empty where it was not. */
export function leftOut({ open, tried, looked }: Candidate): string {
  if (looked) return ''
  if (tried) return m.inspect_tried()
  return open ? m.inspect_not_looked() : m.inspect_not_open()
}

/** What became of an attempt that did not bring the answer; empty where it did, or is under way. */
export function attemptEnd(life: Life, decision: Decision, names: ServerNames): string {
  const place = life.decisions.indexOf(decision)
  const next = life.decisions[place + 1]?.at ?? Number.POSITIVE_INFINITY
  const name = names.nameOf(decision.server)
  for (const { at, kind, server, value } of life.events) {
    if (at < decision.at || at > next || server !== decision.server) continue
    if (kind === 'attempt.refused')
      return m.inspect_attempt_refused({ name, cause: causeWord(causes[value] ?? 'none') })
    if (kind === 'attempt.lost' && value === 2) return m.inspect_attempt_late({ name })
    if (kind === 'attempt.lost' && value === 3) return m.inspect_write_again({ name })
    if (kind === 'attempt.lost') return m.inspect_attempt_lost({ name })
    if (kind === 'request.left') return m.inspect_attempt_left()
  }
  return ''
}
