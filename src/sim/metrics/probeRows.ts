// The probes of a run as rows, never too many: when they are full, of every server's probes that
// passed only every second one stays, then every fourth; failures stay as long as there is room.
import { AWAITED_VERDICT, type ProbeColumns } from './healthView'

const CAPACITY = 8192
const BALANCERS = 64

/** A probe as the log speaks of it. */
export interface Probe {
  readonly server: number
  readonly balancer: number
}

const keyOf = ({ server, balancer }: Probe): number => server * BALANCERS + balancer

/** Rows of probes, each filled in two steps: when it is sent, and at its verdict. */
export class ProbeRows implements ProbeColumns {
  count = 0
  stride = 1
  /** Probes sent so far, those that are not listed included. */
  sent = 0
  readonly server = new Int16Array(CAPACITY)
  readonly balancer = new Uint8Array(CAPACITY)
  readonly sentAt = new Float64Array(CAPACITY)
  readonly at = new Float64Array(CAPACITY)
  readonly verdict = new Uint8Array(CAPACITY)
  readonly nth = new Float64Array(CAPACITY)
  private readonly turn = new Float64Array(CAPACITY) // of the pair
  private readonly sentRecord = new Float64Array(CAPACITY)
  private readonly judgedRecord = new Float64Array(CAPACITY)
  private turns = new Map<number, number>()
  private open = new Map<number, number>()

  /** A probe is sent, by the record of that number. */
  send(probe: Probe, at: number, record: number): void {
    if (this.count === CAPACITY) this.thin()
    const row = this.count++
    const key = keyOf(probe)
    const turn = (this.turns.get(key) ?? -1) + 1
    this.turns.set(key, turn)
    this.open.set(key, row)
    this.server[row] = probe.server
    this.balancer[row] = probe.balancer
    this.sentAt[row] = at
    this.at[row] = -1
    this.verdict[row] = AWAITED_VERDICT
    this.nth[row] = ++this.sent
    this.turn[row] = turn
    this.sentRecord[row] = record
    this.judgedRecord[row] = -1
  }

  /** The verdict on the probe that is awaited. */
  judge(probe: Probe, { at, verdict, record }: Record<'at' | 'verdict' | 'record', number>): void {
    const key = keyOf(probe)
    const row = this.open.get(key)
    if (row === undefined) return
    this.open.delete(key)
    this.at[row] = at
    this.verdict[row] = verdict
    this.judgedRecord[row] = record
  }

  /** Forgets what records from `record` on said; so many probes had been sent before it. */
  rewind(record: number, sent: number): void {
    this.sent = sent
    while (this.count > 0 && this.sentRecord[this.count - 1] >= record) this.count--
    for (let row = 0; row < this.count; row++) {
      if (this.judgedRecord[row] < record) continue
      this.at[row] = -1
      this.verdict[row] = AWAITED_VERDICT
      this.judgedRecord[row] = -1
    }
    this.remember()
  }

  /** Takes over the rows of another. */
  takeOver(other: ProbeRows): void {
    this.count = other.count
    this.stride = other.stride
    for (const name of columns) this[name].set(other[name])
    this.turn.set(other.turn)
    this.sentRecord.set(other.sentRecord)
    this.judgedRecord.set(other.judgedRecord)
  }

  /** The columns as they stand. */
  view(): ProbeColumns {
    const { count, stride, server, balancer, sentAt, at, verdict, nth } = this
    return { count, stride, server, balancer, sentAt, at, verdict, nth }
  }

  private thin(): void {
    this.stride *= 2
    const fits = (row: number): boolean => this.turn[row] % this.stride === 0
    this.keep((row) => this.verdict[row] !== 0 || fits(row))
    if (this.count > (CAPACITY * 3) / 4) this.keep((row) => this.at[row] < 0 || fits(row))
    // Nearly all are awaited: more pairs than rows. The earliest go.
    if (this.count > (CAPACITY * 3) / 4) this.keep((row) => row >= this.count / 2)
  }

  private keep(stays: (row: number) => boolean): void {
    let to = 0
    for (let row = 0; row < this.count; row++) {
      if (!stays(row)) continue
      for (const name of columns) this[name][to] = this[name][row]
      this.turn[to] = this.turn[row]
      this.sentRecord[to] = this.sentRecord[row]
      this.judgedRecord[to] = this.judgedRecord[row]
      to++
    }
    this.count = to
    this.remember()
  }

  private remember(): void {
    this.open = new Map()
    this.turns = new Map()
    for (let row = 0; row < this.count; row++) {
      const key = keyOf({ server: this.server[row], balancer: this.balancer[row] })
      this.turns.set(key, this.turn[row])
      if (this.at[row] < 0) this.open.set(key, row)
    }
  }
}

const columns = ['server', 'balancer', 'sentAt', 'at', 'verdict', 'nth'] as const
