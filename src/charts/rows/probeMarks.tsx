// The marks of one server's probes: dashes, crosses, the line of what is believed, and brackets.
import { formatDuration, m } from '../../i18n'
import { type Absence, AWAITED_VERDICT, type HealthView, type Illness } from '../../sim'
import styles from './probes.module.css'
import type { RowPlace } from './row'
import { hasFailed, PASSED } from './verdicts'

const FAILS_FROM_PIXELS = 2 // two marks closer than this are one
const LETTER = 6.2

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

const cross = (size: number): string => `l${size} ${size}m0 ${-size}l${-size} ${size}`

const kindOf = (verdict: number): 'passed' | 'undecided' | 'awaited' => {
  if (verdict === PASSED) return 'passed'
  return verdict === AWAITED_VERDICT ? 'awaited' : 'undecided'
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
    if (probes.server[row] !== id || probes.balancer[row] !== 0) continue
    const verdict = probes.verdict[row]
    const from = x(probes.sentAt[row])
    const to = probes.at[row] < 0 ? x(Math.max(end, probes.sentAt[row])) : x(probes.at[row])
    if (!hasFailed(verdict)) {
      const kind = kindOf(verdict)
      if (!isNear(kind, from)) paths[kind] += upright(from)
      if (kind === 'awaited' && to - from > 1) paths.awaited += `M${x1(from)} ${y}H${x1(to)}`
      continue
    }
    if (isNear('failed', to)) continue
    paths.failedSent += upright(from)
    if (to - from > arm) paths.waits += `M${x1(from)} ${y}H${x1(to - arm)}`
    paths.crosses += `M${x1(to - arm)} ${y - arm}${cross(arm * 2)}`
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

interface Bracketed {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly words: string
}

interface BracketProps extends Bracketed {
  readonly place: RowPlace
  readonly middle: number | null // of the words; null: there is no room for them
}

const BRACKET_TOP = 15
const GAP = 8 // between two words above the same line

/** A time between two instants, with what it is. */
function Bracket({ place, from, to, words, middle }: BracketProps) {
  const [left, right] = [place.x(from), place.x(to)]
  return (
    <>
      <path className={styles.bracket} d={`M${x1(left)} ${BRACKET_TOP + 4}v-4H${x1(right)}v4`} />
      {middle !== null && (
        <text className={styles.bracketWord} x={x1(middle)} y={BRACKET_TOP - 4} textAnchor="middle">
          {words}
        </text>
      )}
    </>
  )
}

/** Where the words of brackets stand, one after the other: where a whole hour is drawn, two lie
 * closer to each other than their words are long. */
function wordsBeside({ x, axis }: Pick<RowPlace, 'x' | 'axis'>, all: readonly Bracketed[]) {
  let free = axis.from
  return all.map(({ from, to, words }) => {
    const wide = [...words].reduce((sum, one) => sum + (one > '\u2e80' ? 12 : LETTER), 0)
    const own = Math.min((x(from) + x(to)) / 2, axis.to - wide / 2)
    const middle = Math.max(own, free + wide / 2)
    if (middle + wide / 2 > axis.to) return null
    free = middle + wide / 2 + GAP
    return middle
  })
}

/** When each illness was noticed, and when it was over and believed to be. */
const bracketsOf = (view: HealthView, ills: readonly Illness[]): readonly Bracketed[] =>
  ills.flatMap((illness) => {
    const { from, noticed, to } = illness
    const trusted = trustedAt(view, illness)
    const found: Bracketed[] = []
    if (noticed >= 0) {
      const words = m.health_bracket_notice({ time: formatDuration(noticed - from) })
      found.push({ id: `${from} noticed`, from, to: noticed, words })
    }
    if (trusted !== null) {
      const words = m.health_bracket_trust({ time: formatDuration(trusted - to) })
      found.push({ id: `${from} trusted`, from: to, to: trusted, words })
    }
    return found
  })

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

/** The instant at which a server that is well again was let back in; null: not yet, or never. */
const trustedAt = (view: HealthView, { server, to }: Illness): number | null => {
  if (to < 0) return null
  const found = view.absences.find((one) => one.server === server && one.from <= to && one.to > to)
  return found?.to ?? null
}

const MOST_BRACKETED = 4

/** Draws the probes of the server at a place of the lane. */
export function drawProbes(index: number, place: RowPlace) {
  const { scene, height, folded } = place
  const view = scene.cells.health ?? null
  const id = scene.cells.servers[index]?.id ?? -1
  if (view === null || id < 0) return null
  const paths = probePaths(view, id, place)
  const spans = view.absences.filter(({ server, balancer }) => server === id && balancer === 0)
  const ills = view.illnesses.filter(({ server }) => server === id)
  const isBracketed = !folded && height >= ROOM_FOR_BRACKETS && ills.length <= MOST_BRACKETED
  const brackets = isBracketed ? bracketsOf(view, ills) : []
  const middles = wordsBeside(place, brackets)
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
      {brackets.map((each, order) => (
        <Bracket key={each.id} {...each} place={place} middle={middles[order]} />
      ))}
    </>
  )
}
