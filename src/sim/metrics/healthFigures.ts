// How well a run's servers were looked after, folded from its log: how long illness went unnoticed
// and what that cost, how often a well server was taken for ill, and what the looking itself cost.
// The truth is in the records of what befell a server; the belief in those of its balancers.
import { codeOf, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import { isIllAfter } from '../health/illness'
import { gatewayIn } from '../health/reasons'

const ASSIGNED = codeOf('request.assigned')
const COMPLETED = codeOf('request.completed')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')
const PROBED = codeOf('probe.sent')
const PROBE_FAILED = codeOf('probe.failed')
const EJECTED = codeOf('server.ejected')

/** Figures of a run; times in microseconds, null where nothing was measured. */
export interface HealthFigures {
  readonly probes: number // sent
  readonly probesFailed: number
  readonly ejections: number // times a balancer took a server out
  readonly falseEjections: number // of those, while nothing was wrong with the server
  readonly timeToEject: number | null // mean, from the failure until a balancer took it out
  readonly longestToEject: number | null
  readonly lostUnnoticed: number // requests that failed at a server which was ill and still in
  readonly probeShare: number // of probes in all that was sent to servers, 0 to 1
  readonly availability: number | null // completed over all that ended, 0 to 1
}

interface Illness {
  readonly from: number
  noticed: number // the last instant at which a balancer noticed; -1: nobody has
  readonly by: Set<number> // the balancers that have
}

/** A server as the figures need it. */
interface Nominal {
  readonly speed: number
}

/** Folds records into figures. */
export class HealthFold {
  private probes = 0
  private probesFailed = 0
  private ejections = 0
  private falseEjections = 0
  private assigned = 0
  private completed = 0
  private ended = 0
  private readonly times: number[] = []
  private readonly ill = new Map<number, Illness>() // by server, while it lasts
  private readonly attempts = new Map<number, { server: number; at: number }>() // by request
  private readonly lost: { illness: Illness; at: number }[] = []
  private readonly nominal: (server: number) => Nominal

  constructor(nominal: (server: number) => Nominal) {
    this.nominal = nominal
  }

  /** Takes in records `from` to `to` - 1. */
  take(log: EventLog, from: number, to: number): void {
    for (let index = from; index < to; index++) this.record(log, index & log.mask)
  }

  /** What has been found so far. */
  result(): HealthFigures {
    const { probes, assigned, times, completed, ended } = this
    const sum = times.reduce((total, time) => total + time, 0)
    const unnoticed = this.lost.filter(
      ({ illness, at }) => illness.noticed < 0 || at <= illness.noticed,
    )
    return {
      probes,
      probesFailed: this.probesFailed,
      ejections: this.ejections,
      falseEjections: this.falseEjections,
      timeToEject: times.length > 0 ? sum / times.length : null,
      longestToEject: times.length > 0 ? Math.max(...times) : null,
      lostUnnoticed: unnoticed.length,
      probeShare: probes + assigned > 0 ? probes / (probes + assigned) : 0,
      availability: ended > 0 ? completed / ended : null,
    }
  }

  private record(log: EventLog, i: number): void {
    const detail = log.detail(i)
    const at = log.at(i)
    const server = serverIn(detail)
    switch (kindIn(detail)) {
      case ASSIGNED:
        this.assigned++
        this.attempts.set(log.subject(i), { server, at })
        return
      case COMPLETED:
        this.completed++
        this.ended++
        this.attempts.delete(log.subject(i))
        return
      case FAILED:
      case REJECTED:
        this.ended++
        this.lose(log.subject(i))
        return
      case PROBED:
        this.probes++
        return
      case PROBE_FAILED:
        this.probesFailed++
        return
      case EJECTED:
        this.eject(server, { at, balancer: gatewayIn(valueIn(detail)) })
        return
      default:
        this.befall(server, { kind: kindIn(detail), value: valueIn(detail), at })
    }
  }

  private befall(server: number, { kind, value, at }: Record<'kind' | 'value' | 'at', number>) {
    const isIll = isIllAfter({ kind, server, value }, (of) => this.nominal(of).speed)
    if (isIll) this.fallIll(server, at)
    else if (isIll === false) this.ill.delete(server)
  }

  private fallIll(server: number, at: number): void {
    if (this.ill.has(server)) return
    this.ill.set(server, { from: at, noticed: -1, by: new Set() })
  }

  private eject(server: number, { at, balancer }: { at: number; balancer: number }): void {
    this.ejections++
    const illness = this.ill.get(server)
    if (illness === undefined) {
      this.falseEjections++
      return
    }
    if (illness.by.has(balancer)) return
    illness.by.add(balancer)
    illness.noticed = at
    this.times.push(at - illness.from)
  }

  private lose(request: number): void {
    const attempt = this.attempts.get(request)
    if (attempt === undefined) return
    this.attempts.delete(request)
    const illness = this.ill.get(attempt.server)
    if (illness !== undefined) this.lost.push({ illness, at: attempt.at })
  }
}
