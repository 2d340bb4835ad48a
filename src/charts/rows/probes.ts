// The probes of one server, each with its verdict, over what is believed of it: a line while it is
// in, dashes while it is out; the time from a failure until it is noticed, and until it is trusted
// again, stands in brackets.
import { formatNumber, m } from '../../i18n'
import { type Absence, countUpTo, type HealthView } from '../../sim'
import { instant } from './figures'
import { drawProbes } from './probeMarks'
import type { Reading, Row, RowScene, Tone } from './row'
import { BETWEEN, hasFailed } from './verdicts'

const healthOf = ({ cells }: RowScene): HealthView | null => cells.health ?? null

/** Rows of the view that are this server's, up to an instant; of its first balancer. */
const rowsUpTo = ({ probes }: HealthView, id: number, at: number): readonly number[] => {
  const end = countUpTo(probes.sentAt, probes.count, at)
  return Array.from({ length: end }, (_, row) => row).filter(
    (row) => probes.server[row] === id && probes.balancer[row] === 0,
  )
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
    ({ server, balancer, from, to }) =>
      server === id && balancer === 0 && from <= at && (to < 0 || to > at),
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
  const at = (index + 1) * scene.cells.width
  const { out, streak } = standingAt(view, id, at)
  const of = view.thresholds.findLast(({ from }) => from <= at)?.of[id] ?? null
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
  m.health_verdict_degraded,
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
  draw: (place) => drawProbes(index, place),
  table: (scene) => table(index, scene),
  says: (scene, cell) => says(index, scene, cell),
})
