// Health over the run, folded from the log as it is written: the truth from the records of what
// befell a server, the belief from those of its balancers, the cost from the fates of requests.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import { isIllAfter } from '../health/illness'
import { gatewayIn } from '../health/reasons'
import type { World } from '../world'
import type { Absence, HealthView, Illness, Panic, Thresholds } from './healthView'
import { ProbeRows } from './probeRows'

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

const SPAN = 16 // of packHealth: balancer times this plus reason
const LIST_MAX = 8192 // entries of each list
const LOSSES_MAX = 65_536

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Kept<T> = Mutable<T> & { readonly opened: number; closed: number } // records

/** Where the fold stood. */
export interface HealthMark {
  readonly record: number
  readonly sent: number
  readonly late: readonly number[]
}

interface Facts {
  /** Speed of a server as it was built. */
  speedOf(server: number): number
  readonly balancers: number
  readonly thresholds: readonly (Thresholds | null)[] // by server
}

/** Health over one run, up to the farthest instant simulated. */
export class HealthTimeline {
  private readonly rows = new ProbeRows()
  private absences: Kept<Absence>[] = []
  private illnesses: (Kept<Illness> & { readonly by: Map<number, number>; noticedBy: number })[] =
    []
  private panics: Kept<Panic>[] = []
  private lostAt: number[] = []
  private lostRecord: number[] = []
  private late = new Set<number>() // requests sent to an ill server although everybody knew
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
    else if (kind === COMPLETED) this.late.delete(log.subject(i))
    else if (kind === FAILED || kind === REJECTED) this.lose(log, index)
    else if (kind >= CRASHED) this.happen(log, index)
  }

  mark(): HealthMark {
    return { record: this.folded, sent: this.rows.sent, late: [...this.late] }
  }

  /** Forgets what came after `mark`. */
  rewind({ record, sent, late }: HealthMark): void {
    this.folded = record
    this.rows.rewind(record, sent)
    this.absences = before(this.absences, record)
    this.panics = before(this.panics, record)
    this.illnesses = before(this.illnesses, record)
    for (const illness of this.illnesses) {
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
    this.absences = other.absences.map((one) => ({ ...one }))
    this.panics = other.panics.map((one) => ({ ...one }))
    this.illnesses = other.illnesses.map((one) => ({ ...one, by: new Map(one.by) }))
    this.lostAt = [...other.lostAt]
    this.lostRecord = [...other.lostRecord]
    this.rewind(mark)
  }

  /** Forgets everything. */
  clear(): void {
    this.rewind({ record: 0, sent: 0, late: [] })
  }

  /** What charts read. */
  view(): HealthView {
    const { rows, absences, illnesses, panics, lostAt: unnoticed } = this
    const { thresholds } = this.facts
    return { probes: rows.view(), absences, illnesses, panics, unnoticed, thresholds }
  }

  private illnessOf(server: number) {
    return this.illnesses.findLast((one) => one.server === server && one.to < 0)
  }

  private assign(request: number, server: number): void {
    if (this.illnesses.length === 0) return
    const illness = this.illnessOf(server)
    if (illness !== undefined && illness.noticed >= 0) this.late.add(request)
    else this.late.delete(request)
  }

  private lose(log: EventLog, index: number): void {
    const i = index & log.mask
    const isLate = this.late.delete(log.subject(i))
    const server = serverIn(log.detail(i))
    if (isLate || server < 0 || this.illnesses.length === 0) return
    if (this.illnessOf(server) === undefined || this.lostAt.length >= LOSSES_MAX) return
    this.lostAt.push(log.at(i))
    this.lostRecord.push(index)
  }

  private happen(log: EventLog, index: number): void {
    const i = index & log.mask
    const detail = log.detail(i)
    const [server, value, at] = [serverIn(detail), valueIn(detail), log.at(i)]
    const probe = { server, balancer: gatewayIn(value) }
    switch (kindIn(detail)) {
      case PROBED:
        this.rows.send(probe, at, index)
        return
      case PROBE_PASSED:
      case PROBE_FAILED:
        this.rows.judge(probe, { at, verdict: value % SPAN, record: index })
        return
      case EJECTED:
        this.takeOut(probe, { at, why: value % SPAN, record: index })
        return
      case READMITTED:
        this.letIn(probe, at, index)
        return
      case PANICKED:
        this.panics.push({ balancer: probe.balancer, from: at, to: -1, opened: index, closed: -1 })
        return
      case CALMED:
        end(
          this.panics.findLast((one) => one.to < 0 && one.balancer === probe.balancer),
          at,
          index,
        )
        return
      default:
        this.befall(server, { kind: kindIn(detail), value, at, record: index })
    }
  }

  private befall(
    server: number,
    { kind, value, at, record }: Record<'kind' | 'value' | 'at' | 'record', number>,
  ): void {
    const isIll = isIllAfter({ kind, server, value }, this.facts.speedOf)
    const before = this.illnessOf(server)
    if (isIll) {
      if (before !== undefined || this.illnesses.length >= LIST_MAX) return
      const illness = { server, from: at, to: -1, noticed: -1, opened: record, closed: -1 }
      this.illnesses.push({ ...illness, by: new Map(), noticedBy: -1 })
    } else if (isIll === false) {
      end(before, at, record)
    }
  }

  private takeOut(
    { server, balancer }: { server: number; balancer: number },
    { at, why, record }: Record<'at' | 'why' | 'record', number>,
  ): void {
    const illness = this.illnessOf(server)
    const isFalse = illness === undefined
    const open = this.absences.findLast(
      (one) => one.to < 0 && one.server === server && one.balancer === balancer,
    )
    end(open, at, record) // out once more, for another reason
    if (this.absences.length < LIST_MAX)
      this.absences.push({
        ...{ server, balancer, from: at, to: -1, why, isFalse },
        ...{ opened: record, closed: -1 },
      })
    if (illness === undefined || illness.by.has(balancer)) return
    illness.by.set(balancer, record)
    if (illness.by.size < this.facts.balancers) return
    illness.noticed = at
    illness.noticedBy = record
  }

  private letIn(
    { server, balancer }: { server: number; balancer: number },
    at: number,
    record: number,
  ) {
    const open = this.absences.findLast(
      (one) => one.to < 0 && one.server === server && one.balancer === balancer,
    )
    end(open, at, record)
  }
}

const end = (
  span: { to: number; closed: number } | undefined,
  at: number,
  record: number,
): void => {
  if (span === undefined) return
  span.to = at
  span.closed = record
}

// What had been opened before a record, open again where it was closed later.
const before = <T extends { readonly opened: number; closed: number; to: number }>(
  list: readonly T[],
  record: number,
): T[] => {
  const kept = list.filter(({ opened }) => opened < record)
  for (const one of kept) {
    if (one.closed < record) continue
    one.to = -1
    one.closed = -1
  }
  return kept
}

/** The timeline of a run that is at its start. */
export const createTimeline = ({ state, scenario }: World): HealthTimeline =>
  new HealthTimeline({
    speedOf: (server) => state.servers.facts[server].spec.speed,
    balancers: state.fronts.length,
    thresholds: scenario.pools.flatMap(({ health, servers }) =>
      servers.map(() => health?.active ?? null),
    ),
  })
