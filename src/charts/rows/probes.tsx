// The probes of one server, each with its verdict, over what is believed of it: a line while it is
// in, dashes while it is out; the time from a failure until it is noticed, and until it is trusted
// again, stands in brackets.
import { formatDuration, formatNumber, m } from '../../i18n'
import {
  type Absence,
  AWAITED_VERDICT,
  countUpTo,
  type HealthView,
  type Illness,
  probeReasons,
} from '../../sim'
import { instant } from './figures'
import styles from './probes.module.css'
import type { Reading, Row, RowPlace, RowScene, Tone } from './row'

const PASSED = 0
const BETWEEN = probeReasons.indexOf('between')
const FAILS_FROM_PIXELS = 2 // two marks closer than this are one
const LETTER = 6.2

const healthOf = ({ cells }: RowScene): HealthView | null => cells.health ?? null

const hasFailed = (verdict: number): boolean =>
  verdict !== PASSED && verdict !== BETWEEN && verdict !== AWAITED_VERDICT

/** Rows of the view that are this server's, up to an instant. */
const rowsUpTo = ({ probes }: HealthView, id: number, at: number): readonly number[] => {
  const end = countUpTo(probes.sentAt, probes.count, at)
  return Array.from({ length: end }, (_, row) => row).filter((row) => probes.server[row] === id)
}

interface Standing {
  readonly out: Absence | null
  /** Failures in a row while it is in, passes in a row while it is out. */
  readonly streak: number
}

/** What is believed of a server at an instant, by its first balancer. */
function standingAt(view: HealthView, id: number, at: number): Standing {
  const { probes, absences } = view
  const out = absences.findLast(
    ({ server, from, to }) => server === id && from <= at && (to < 0 || to > at),
  )
  let streak = 0
  for (const row of rowsUpTo(view, id, at).toReversed()) {
    const verdict = probes.verdict[row]
    if (probes.at[row] < 0 || probes.at[row] > at || verdict === BETWEEN) continue
    if (hasFailed(verdict) === (out !== undefined)) break
    streak += 1
  }
  return { out: out ?? null, streak }
}

function read(place: number, scene: RowScene, index: number): Reading {
  const view = healthOf(scene)
  const id = scene.cells.servers[place]?.id ?? -1
  // One short state: it stands beside the title, so that a row can be low.
  const told = (label: string, value: string, tone: Tone = 'plain'): Reading => ({
    items: [],
    main: 0,
    unit: '',
    aside: { label, value, tone },
    note: '',
  })
  if (view === null) return told('', m.health_row_unwatched())
  if (index < 0) return told('', m.chart_none())
  const { out, streak } = standingAt(view, id, (index + 1) * scene.cells.width)
  const of = view.thresholds[id] ?? null
  const counted = (all: number) =>
    m.health_row_of({ count: formatNumber(Math.min(streak, all)), all: formatNumber(all) })
  if (out !== null)
    return of === null || streak === 0
      ? told('', m.health_row_out(), 'bad')
      : told(m.health_row_out_passed(), counted(of.rise), 'bad')
  if (of === null) return told('', m.health_row_in())
  return streak === 0
    ? told('', m.health_row_answered())
    : told(m.health_row_failed(), counted(of.fall), 'bad')
}

const x1 = (value: number): string => value.toFixed(1)

/** Where the marks stand in a row: the belief runs through their middle. */
const middleOf = ({ height, folded }: RowPlace): number => (folded ? height / 2 : height - 11)

interface Drawn {
  readonly passed: string
  readonly awaited: string
  readonly undecided: string
  readonly failedSent: string
  readonly waits: string
  readonly crosses: string
}

/** All probes as a few paths: hundreds of marks are no more to lay out than six. */
function probePaths(view: HealthView, id: number, place: RowPlace): Drawn {
  const { probes } = view
  const { x, folded, scene } = place
  const y = middleOf(place)
  const [tall, arm] = folded ? [3, 2] : [5.5, 3.2]
  const end = scene.buckets.cells * scene.cells.width
  const last: Record<string, number> = {}
  const paths = { passed: '', awaited: '', undecided: '', failedSent: '', waits: '', crosses: '' }
  const isNear = (kind: string, at: number): boolean => {
    const close = at - (last[kind] ?? Number.NEGATIVE_INFINITY) < FAILS_FROM_PIXELS
    if (!close) last[kind] = at
    return close
  }
  const upright = (at: number) => `M${x1(at)} ${y - tall}v${tall * 2}`
  for (let row = 0; row < probes.count; row += 1) {
    if (probes.server[row] !== id) continue
    const verdict = probes.verdict[row]
    const from = x(probes.sentAt[row])
    const to = probes.at[row] < 0 ? x(Math.max(end, probes.sentAt[row])) : x(probes.at[row])
    if (!hasFailed(verdict)) {
      const kind =
        verdict === PASSED ? 'passed' : verdict === BETWEEN ? 'undecided' : ('awaited' as const)
      if (!isNear(kind, from)) paths[kind] += upright(from)
      if (kind === 'awaited' && to - from > 1) paths.awaited += `M${x1(from)} ${y}H${x1(to)}`
      continue
    }
    if (isNear('failed', to)) continue
    paths.failedSent += upright(from)
    if (to - from > arm) paths.waits += `M${x1(from)} ${y}H${x1(to - arm)}`
    paths.crosses += `M${x1(to - arm)} ${y - arm}l${arm * 2} ${arm * 2}m0 ${-arm * 2}l${-arm * 2} ${arm * 2}`
  }
  return paths
}

/** The line of belief: whole while it is in, dashed while the first balancer keeps it out. */
function Belief({ place, spans }: { place: RowPlace; spans: readonly Absence[] }) {
  const { scene, x, axis } = place
  const y = middleOf(place)
  const end = scene.buckets.cells * scene.cells.width
  let at = 0
  let whole = ''
  let dashed = ''
  for (const { from, to } of spans) {
    const until = to < 0 ? Math.max(end, from) : to
    whole += `M${x1(x(at))} ${y}H${x1(x(from))}`
    dashed += `M${x1(x(from))} ${y}H${x1(x(until))}`
    at = until
  }
  if (at < end) whole += `M${x1(x(at))} ${y}H${x1(x(end))}`
  return (
    <>
      <path className={styles.inside} d={whole || `M${axis.from} ${y}`} />
      <path className={styles.outside} d={dashed} />
    </>
  )
}

interface BracketProps {
  readonly place: RowPlace
  readonly from: number
  readonly to: number
  readonly words: string
}

const BRACKET_TOP = 15

/** A time between two instants, with what it is. */
function Bracket({ place, from, to, words }: BracketProps) {
  const { x, axis } = place
  const [left, right] = [x(from), x(to)]
  const wide = [...words].reduce((sum, one) => sum + (one > '\u2e80' ? 12 : LETTER), 0)
  const middle = Math.min(Math.max((left + right) / 2, axis.from + wide / 2), axis.to - wide / 2)
  return (
    <>
      <path className={styles.bracket} d={`M${x1(left)} ${BRACKET_TOP + 4}v-4H${x1(right)}v4`} />
      <text className={styles.bracketWord} x={x1(middle)} y={BRACKET_TOP - 4} textAnchor="middle">
        {words}
      </text>
    </>
  )
}

const ROOM_FOR_BRACKETS = 40

/** When it was really ill, until somebody noticed. */
const Ill = ({ place, illness }: { place: RowPlace; illness: Illness }) => {
  const { x, scene } = place
  const end = scene.buckets.cells * scene.cells.width
  const until = illness.noticed >= 0 ? illness.noticed : illness.to >= 0 ? illness.to : end
  const y = middleOf(place)
  const half = place.folded ? 6 : 9
  const width = Math.max(0, x(until) - x(illness.from))
  return (
    <rect
      className={styles.ill}
      x={x1(x(illness.from))}
      y={y - half}
      width={x1(width)}
      height={half * 2}
    />
  )
}

/** The instant at which a server that is well again was let back in; null: not yet, or never out. */
const trustedAt = (view: HealthView, { server, to }: Illness): number | null => {
  if (to < 0) return null
  const found = view.absences.find((one) => one.server === server && one.from <= to && one.to > to)
  return found?.to ?? null
}

const MOST_BRACKETED = 4

function draw(index: number, place: RowPlace) {
  const { scene, height, folded } = place
  const view = healthOf(scene)
  const id = scene.cells.servers[index]?.id ?? -1
  if (view === null || id < 0) return null
  const paths = probePaths(view, id, place)
  const spans = view.absences.filter(({ server, balancer }) => server === id && balancer === 0)
  const ills = view.illnesses.filter(({ server }) => server === id)
  const isBracketed = !folded && height >= ROOM_FOR_BRACKETS && ills.length <= MOST_BRACKETED
  return (
    <>
      {ills.map((illness) => (
        <Ill key={illness.from} place={place} illness={illness} />
      ))}
      <Belief place={place} spans={spans} />
      <path className={styles.passed} d={paths.passed} />
      <path className={styles.undecided} d={paths.undecided} />
      <path className={styles.awaited} d={paths.awaited} />
      <path className={styles.awaited} d={paths.failedSent} />
      <path className={styles.waits} d={paths.waits} />
      <path className={styles.cross} d={paths.crosses} />
      {isBracketed &&
        ills.flatMap((illness) => {
          const { from, noticed, to } = illness
          const trusted = trustedAt(view, illness)
          return [
            noticed >= 0 && (
              <Bracket
                key={`${from} noticed`}
                place={place}
                from={from}
                to={noticed}
                words={m.health_bracket_notice({ time: formatDuration(noticed - from) })}
              />
            ),
            trusted !== null && (
              <Bracket
                key={`${from} trusted`}
                place={place}
                from={to}
                to={trusted}
                words={m.health_bracket_trust({ time: formatDuration(trusted - to) })}
              />
            ),
          ]
        })}
    </>
  )
}

/** Why a probe failed, in a word or two. */
const verdictWords: readonly (() => string)[] = [
  m.health_verdict_passed,
  m.health_verdict_refused,
  m.health_verdict_timeout,
  m.health_verdict_reset,
  m.health_verdict_status,
  m.health_verdict_slow,
  m.health_verdict_queue_full,
  m.health_verdict_between,
]

const verdictWord = (verdict: number): string =>
  (verdictWords[verdict] ?? m.health_verdict_awaited)()

function table(index: number, scene: RowScene) {
  const view = healthOf(scene)
  const id = scene.cells.servers[index]?.id ?? -1
  const rows = view === null ? [] : rowsUpTo(view, id, Number.POSITIVE_INFINITY)
  return {
    columns: [
      { label: m.health_column_sent(), digits: 3 },
      { label: m.health_column_took(), digits: 1 },
      { label: m.health_column_verdict(), digits: 0, word: verdictWord },
    ],
    rows: rows.map((row): (number | null)[] => {
      const { sentAt, at, verdict } = (view as HealthView).probes
      const took = at[row] < 0 ? null : (at[row] - sentAt[row]) / 1e3
      return [sentAt[row] / 1e6, took, verdict[row]]
    }),
  }
}

function says(index: number, scene: RowScene, cell: number): string {
  const view = healthOf(scene)
  if (view === null) return m.health_row_unwatched()
  const at = (cell + 1) * scene.cells.width
  const id = scene.cells.servers[index]?.id ?? -1
  const rows = rowsUpTo(view, id, at)
  const judged = rows.filter((row) => view.probes.at[row] >= 0 && view.probes.at[row] <= at)
  const counts = {
    server: scene.servers[index]?.name ?? '',
    probes: formatNumber(rows.length),
    failed: formatNumber(judged.filter((row) => hasFailed(view.probes.verdict[row])).length),
  }
  const { out } = standingAt(view, id, at)
  return out === null
    ? m.health_says_in(counts)
    : m.health_says_out({ ...counts, since: instant(out.from) })
}

/** The probes of the server at a place of the lane, from 0. */
export const probesOf = (index: number): Row => ({
  id: `probes-${index + 1}`,
  quantity: 'probes',
  title: () => m.health_row({ server: `S${index + 1}` }),
  height: 30,
  reach: () => 1,
  read: (scene, cell) => read(index, scene, cell),
  ticks: () => [],
  draw: (place) => draw(index, place),
  table: (scene) => table(index, scene),
  says: (scene, cell) => says(index, scene, cell),
})
