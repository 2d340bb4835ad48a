// The journal of a figure in words: what it is, what happened, at most 40 characters.
import { actWord } from '../../charts/score/actWords'
import {
  formatDuration,
  formatNumber,
  formatPercent,
  formatRate,
  m,
  policyName,
  scalingWord,
  shownName,
  workName,
} from '../../i18n'
import { type Duration, type JournalEntry, MILLISECOND } from '../../sim'
import { ofRelease } from './releaseEntries'

/** How an entry is marked beside its words. */
export type Glyph = 'dot' | 'cross' | 'warning' | 'check' | 'plus' | 'minus'

/** One line of the log. */
export interface LogLine {
  readonly key: string
  readonly at: number
  readonly glyph: Glyph
  readonly text: string
  readonly own: boolean
}

const glyphs: Readonly<Partial<Record<JournalEntry['kind'], Glyph>>> = {
  'line.reached': 'warning',
  'first.lost': 'cross',
  'server.crashed': 'cross',
  'server.hung': 'cross',
  'server.slowed': 'warning',
  'server.erring': 'warning',
  'server.recovered': 'check',
  'server.down': 'minus',
  'server.draining': 'minus',
  'server.up': 'check',
  'server.added': 'plus',
  'server.removed': 'minus',
  'server.ejected': 'minus',
  'server.readmitted': 'check',
  'server.answering': 'warning',
  'gateway.panicked': 'warning',
  'gateway.calmed': 'check',
  'gateway.down': 'cross',
  'gateway.up': 'check',
  'names.changed': 'warning',
  'writes.lost': 'cross',
  'carts.burned': 'cross',
  'cart.lost': 'cross',
  'scaling.decided': 'dot',
}

const ofGateway = ({ act }: JournalEntry): string => {
  if (act?.do === 'gateway.timeout') return m.log_patience({ time: formatDuration(act.timeout) })
  if (act?.do === 'gateway.retries') return m.log_retries({ count: act.retries })
  if (act?.do === 'gateway.reports')
    return act.every === undefined
      ? m.log_reports_none()
      : m.log_reports({ time: formatDuration(act.every) })
  if (act?.do === 'gateway.scale') return m.log_scale({ count: formatNumber(act.balancers) })
  return m.log_gateway()
}

// The least age that there may be ends whatever is open.
const ofAge = (age: Duration | undefined): string => {
  if (age === undefined) return m.log_age_none()
  return age === MILLISECOND ? m.log_age_now() : m.log_age({ time: formatDuration(age) })
}

const ofAct = (entry: JournalEntry): string | null => {
  const { act } = entry
  if (act?.do === 'traffic.rate') return formatRate(act.rate)
  if (act?.do === 'traffic.work') return m.log_work({ kind: workName(act.work.kind) })
  if (act?.do === 'connections.maxAge') return ofAge(act.maxAge)
  if (act?.do === 'autoscaling.set') return m.log_scaling_set({ what: scalingWord(act.set) })
  if (act?.do === 'health.set') return actWord(act)
  if (act?.do === 'policy.set') return m.log_policy({ policy: policyName(act.policy.kind) })
  if (act?.do === 'server.slow')
    return m.log_slowed({ server: shownName(act.server), speed: formatNumber(act.speed, 1) })
  if (act?.do === 'server.errors')
    return m.log_erring({ server: shownName(act.server), share: formatPercent(act.share) })
  return null
}

const ofUsers = ({ act, value }: JournalEntry): string => {
  const n = formatNumber(value)
  return act?.do === 'clients.forget' ? m.log_users_forgot({ n }) : m.log_users_moved({ n })
}

// By the codes of an instance's life (sim/scaling/state.ts).
const ofInstance = (stage: number, server: string): string => {
  if (stage === 0) return m.log_removed({ server })
  if (stage === 1) return m.log_requested({ server })
  if (stage === 2) return m.log_booting({ server })
  if (stage === 3) return m.log_warming({ server })
  return stage === 4 ? m.log_ready({ server }) : m.log_draining({ server })
}

const ofNames = ({ value }: JournalEntry): string => {
  const number = Math.floor(value / 2) + 1
  return value % 2 === 1 ? m.log_listed({ number }) : m.log_unlisted({ number })
}

const ofServer = (entry: JournalEntry, server: string): string => {
  switch (entry.kind) {
    case 'line.reached':
      return m.log_line({ server, count: formatNumber(entry.value) })
    case 'first.lost':
      return entry.server < 0 ? m.log_first_lost_nowhere() : m.log_first_lost({ server })
    case 'server.crashed':
      return entry.value === 1 ? m.log_overloaded({ server }) : m.log_crashed({ server })
    case 'server.hung':
      return m.log_hung({ server })
    case 'server.recovered':
      return m.log_recovered({ server })
    case 'server.down':
      return m.log_down({ server })
    case 'server.draining':
      return m.log_draining({ server })
    case 'server.up':
      return m.log_up({ server })
    case 'server.weighted':
      return m.log_weighted({ server, weight: formatNumber(entry.value) })
    case 'server.resized':
      return m.log_places({ server, places: formatNumber(entry.value) })
    case 'server.added':
      return m.log_added({ server })
    case 'server.removed':
      return m.log_removed({ server })
    case 'server.ejected':
      return m.log_ejected({ server })
    case 'server.readmitted':
      return m.log_readmitted({ server })
    case 'server.answering':
      return m.log_answering({ server, status: entry.value })
    case 'scaling.decided':
      return m.log_scaled({ count: formatNumber(entry.value) })
    case 'instance.changed':
      return ofInstance(entry.value, server)
    case 'gateway.panicked':
      return m.log_panicked()
    case 'gateway.calmed':
      return m.log_calmed()
    case 'gateway.down':
      return m.log_gateway_down({ number: entry.value + 1 })
    case 'gateway.up':
      return m.log_gateway_up({ number: entry.value + 1 })
    case 'names.changed':
      return ofNames(entry)
    case 'writes.lost':
      return m.log_writes_lost({ n: formatNumber(entry.value) })
    case 'release.stepped':
      return ofRelease(entry.value, server)
    case 'gateway.restarted':
      return m.log_restarted()
    case 'gateway.changed':
      return ofGateway(entry)
    case 'clients.changed':
      return ofUsers(entry)
    case 'carts.burned':
      return m.log_burned({ server, n: formatNumber(entry.value) })
    case 'cart.lost':
      return m.log_cart_forgotten()
    default:
      return m.log_changed()
  }
}

/** An entry in words; `nameOf` names a server by its id. */
export const wordsOf = (entry: JournalEntry, nameOf: (server: number) => string): string =>
  ofAct(entry) ?? ofServer(entry, shownName(nameOf(entry.server)))

interface LaneEntries {
  readonly entries: readonly JournalEntry[]
  readonly name: string | null // of the lane
  nameOf(server: number): string
}

/** The lines of all lanes in order of time; what happened alike in every lane is one line. */
export function linesOf(lanes: readonly LaneEntries[]): readonly LogLine[] {
  const found = new Map<string, { line: LogLine; lanes: number; order: number }>()
  lanes.forEach(({ entries, name, nameOf }, lane) => {
    entries.forEach((entry, order) => {
      const words = wordsOf(entry, nameOf)
      // An act on every lane says the same; what follows from it is each lane's own.
      const shared = entry.act !== null
      const key = `${entry.at} ${shared ? '' : lane} ${words}`
      const before = found.get(key)
      if (before) {
        before.lanes++
        return
      }
      const text = name !== null && !shared ? m.log_in_lane({ lane: name, what: words }) : words
      const glyph = glyphs[entry.kind] ?? 'dot'
      found.set(key, { line: { key, at: entry.at, glyph, text, own: entry.own }, lanes: 1, order })
    })
  })
  return [...found.values()]
    .sort((a, b) => a.line.at - b.line.at || a.order - b.order)
    .map(({ line, lanes: count }, index) => {
      const only = lanes.length > 1 && count < lanes.length
      return only ? { ...line, key: `${line.key} ${index}` } : line
    })
}
