// Health over the run, folded from the log as it is written: the truth from the records of what
// befell a server, the belief from those of its balancers, the cost from the fates of requests.
// What the command prints of health and what a panel shows of it both come from here.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import { isIllAfter } from '../health/illness'
import { gatewayIn } from '../health/reasons'
import type { JournalEntry } from '../reading'
import type { Scenario } from '../scenario/scenario'
import type { World } from '../world'
import type { Absence, HealthFigures, HealthView, Illness, Panic } from './healthView'
import { ProbeRows } from './probeRows'
import { type Span, Spans } from './spans'
import { thresholdsIn } from './thresholds'

const ASSIGNED = codeOf('request.assigned')
const COMPLETED = codeOf('request.completed')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')
const CRASHED = codeOf('server.crashed')
const PROBED = codeOf('probe.sent')
const PROBE_PASSED = codeOf('probe.passed')
const PROBE_FAILED = codeOf('probe.failed')
const EJECTED = codeOf('server.ejected')
const READMITTED = codeOf('server.readmitted')
const PANICKED = codeOf('gateway.panicked')
const CALMED = codeOf('gateway.calmed')

const REASONS = 16 // of packHealth: balancer times this plus reason
const BALANCERS = 64 // at most
const LOSSES_MAX = 65_536 // instants that are listed

type KeptIllness = Span &
  Omit<Illness, 'to' | 'noticed'> & {
    noticed: number
    noticedBy: number // record
    readonly by: Map<number, number> // record by balancer
  }

/** Counts from the start. */
interface Tally {
  probesFailed: number
  ejections: number
  falseEjections: number
  noticed: number // illnesses that every balancer has noticed
  noticedAfter: number // sum of the times that took, microseconds
  longest: number
  lost: number // at a server that was ill and still in
  assigned: number
  completed: number
  ended: number
}

const nothing: Tally = {
  probesFailed: 0,
  ejections: 0,
  falseEjections: 0,
  noticed: 0,
  noticedAfter: 0,
  longest: 0,
  lost: 0,
  assigned: 0,
  completed: 0,
  ended: 0,
}

/** Where the fold stood. */
export interface HealthMark {
  readonly record: number
  readonly sent: number
  readonly tally: Tally
  readonly late: readonly number[]
  readonly absences: readonly (Span & Absence)[]
  readonly illnesses: readonly KeptIllness[]
}

interface Facts {
  /** Speed of a server as it was built. */
  speedOf(server: number): number
  readonly balancers: number
  readonly pools: Scenario['pools']
}

/** A balancer and a server that it speaks of, by one record. */
interface Word {
  readonly server: number
  readonly balancer: number
  readonly at: number
  readonly why: number
  readonly record: number
}

const pairOf = ({ server, balancer }: Word): number => server * BALANCERS + balancer

/** Health over one run, up to the farthest instant simulated. */
export class HealthTimeline {
  private readonly rows = new ProbeRows()
  private readonly absences = new Spans<Span & Absence>((one) => ({ ...one })) // by pair
  private readonly illnesses = new Spans<KeptIllness>((one) => ({ ...one, by: new Map(one.by) }))
  private readonly panics = new Spans<Span & Panic>((one) => ({ ...one })) // by balancer
  private lostAt: number[] = []
  private lostRecord: number[] = []
  private late = new Set<number>() // requests sent to an ill server although everybody knew
  private tally: Tally = { ...nothing }
  private folded = 0
  private readonly facts: Facts

  constructor(facts: Facts) {
    this.facts = facts
  }

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index++) this.takeOne(log, index)
  }

  /** Takes in the record at place `index` of the log, once. */
  takeOne(log: EventLog, index: number): void {
    if (index < this.folded) return
    this.folded = index + 1
    const i = index & log.mask
    const detail = log.detail(i)
    const kind = kindIn(detail)
    if (kind === ASSIGNED) this.assign(log.subject(i), serverIn(detail))
    else if (kind === COMPLETED) this.complete(log.subject(i))
    else if (kind === FAILED || kind === REJECTED) this.lose(log, index)
    else if (kind >= CRASHED) this.happen(log, index)
  }

  mark(): HealthMark {
    return {
      record: this.folded,
      sent: this.rows.sent,
      tally: { ...this.tally },
      late: [...this.late],
      absences: this.absences.unlisted(),
      illnesses: this.illnesses.unlisted(),
    }
  }

  /** Forgets what came after `mark`. */
  rewind({ record, sent, tally, late, absences, illnesses }: HealthMark): void {
    this.folded = record
    this.tally = { ...tally }
    this.rows.rewind(record, sent)
    this.absences.rewind(record, absences)
    this.panics.rewind(record, [])
    this.illnesses.rewind(record, illnesses)
    for (const illness of this.illnesses.list) {
      for (const [balancer, at] of illness.by) if (at >= record) illness.by.delete(balancer)
      if (illness.noticedBy >= record) illness.noticed = -1
    }
    const lost = this.lostRecord.findIndex((at) => at >= record)
    if (lost >= 0) {
      this.lostAt.length = lost
      this.lostRecord.length = lost
    }
    this.late = new Set(late)
  }

  /** Takes over what another timeline of the same run held at `mark`. */
  takeOver(other: HealthTimeline, mark: HealthMark): void {
    this.rows.takeOver(other.rows)
    this.absences.takeOver(other.absences)
    this.panics.takeOver(other.panics)
    this.illnesses.takeOver(other.illnesses)
    this.lostAt = [...other.lostAt]
    this.lostRecord = [...other.lostRecord]
    this.rewind(mark)
  }

  /** Forgets everything. */
  clear(): void {
    this.rewind({ record: 0, sent: 0, tally: nothing, late: [], absences: [], illnesses: [] })
  }

  /** What charts read; the journal knows when another way of looking came into force. */
  view(journal: readonly JournalEntry[] = []): HealthView {
    const { rows, absences, illnesses, panics, lostAt: unnoticed } = this
    const thresholds = thresholdsIn(this.facts.pools, journal)
    const lists = { absences: absences.list, illnesses: illnesses.list, panics: panics.list }
    return { probes: rows.view(), ...lists, unnoticed, thresholds }
  }

  /** The figures so far, of everything that has been folded, listed or not. */
  figures(): HealthFigures {
    const { tally, rows } = this
    const { noticed, assigned, completed, ended } = tally
    return {
      probes: rows.sent,
      probesFailed: tally.probesFailed,
      ejections: tally.ejections,
      falseEjections: tally.falseEjections,
      timeToEject: noticed > 0 ? tally.noticedAfter / noticed : null,
      longestToEject: noticed > 0 ? tally.longest : null,
      lostUnnoticed: tally.lost,
      probeShare: rows.sent + assigned > 0 ? rows.sent / (rows.sent + assigned) : 0,
      availability: ended > 0 ? completed / ended : null,
    }
  }

  private assign(request: number, server: number): void {
    this.tally.assigned++
    if (!this.illnesses.isAnyOpen && this.late.size === 0) return
    const illness = this.illnesses.of(server)
    if (illness !== undefined && illness.noticed >= 0) this.late.add(request)
    else this.late.delete(request)
  }

  private complete(request: number): void {
    this.tally.completed++
    this.tally.ended++
    if (this.late.size > 0) this.late.delete(request)
  }

  private lose(log: EventLog, index: number): void {
    const i = index & log.mask
    this.tally.ended++
    const isLate = this.late.delete(log.subject(i))
    const server = serverIn(log.detail(i))
    if (isLate || server < 0 || this.illnesses.of(server) === undefined) return
    this.tally.lost++
    if (this.lostAt.length >= LOSSES_MAX) return
    this.lostAt.push(log.at(i))
    this.lostRecord.push(index)
  }

  private happen(log: EventLog, index: number): void {
    const i = index & log.mask
    const detail = log.detail(i)
    const kind = kindIn(detail)
    const [value, at] = [valueIn(detail), log.at(i)]
    const balancer = gatewayIn(value)
    const word = { server: serverIn(detail), balancer, at, why: value % REASONS, record: index }
    switch (kind) {
      case PROBED:
        this.rows.send(word, at, index)
        return
      case PROBE_FAILED:
      case PROBE_PASSED:
        if (kind === PROBE_FAILED) this.tally.probesFailed++
        this.rows.judge(word, { at, verdict: word.why, record: index })
        return
      case EJECTED:
        this.takeOut(word)
        return
      case READMITTED:
        this.absences.end(pairOf(word), at, index)
        return
      case PANICKED:
        this.panics.begin({ ...opening(balancer, word), balancer })
        return
      case CALMED:
        this.panics.end(balancer, at, index)
        return
      default:
        this.befall(word, { kind, value })
    }
  }

  private befall(word: Word, { kind, value }: { kind: number; value: number }): void {
    const { server, at, record } = word
    const isIll = isIllAfter({ kind, server, value }, this.facts.speedOf)
    if (isIll === false) this.illnesses.end(server, at, record)
    if (!isIll || this.illnesses.of(server) !== undefined) return
    const unnoticed = { noticed: -1, noticedBy: -1, by: new Map<number, number>() }
    this.illnesses.begin({ ...opening(server, word), server, ...unnoticed })
  }

  private takeOut(word: Word): void {
    const { server, balancer, at, why, record } = word
    const { tally } = this
    const illness = this.illnesses.of(server)
    const isFalse = illness === undefined
    this.absences.end(pairOf(word), at, record) // out once more, for another reason
    this.absences.begin({ ...opening(pairOf(word), word), server, balancer, why, isFalse })
    tally.ejections++
    if (isFalse) tally.falseEjections++
    if (illness === undefined || illness.by.has(balancer)) return
    illness.by.set(balancer, record)
    if (illness.by.size < this.facts.balancers) return
    illness.noticed = at
    illness.noticedBy = record
    tally.noticed++
    tally.noticedAfter += at - illness.from
    tally.longest = Math.max(tally.longest, at - illness.from)
  }
}

const opening = (key: number, { at, record }: Word): Span => {
  return { key, from: at, to: -1, opened: record, closed: -1 }
}

/** The timeline of a run that is at its start. */
export const createTimeline = ({ state, scenario }: World): HealthTimeline =>
  new HealthTimeline({
    speedOf: (server) => state.servers.facts[server].spec.speed,
    balancers: state.fronts.length,
    pools: scenario.pools,
  })
