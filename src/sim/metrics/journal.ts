// The journal: everything that is not about one request or one probe, and the few firsts that a
// reader wants to find again. At most 100,000 entries.
import { causeIn, codeOf, eventKinds, kindIn, serverIn, valueIn } from '../engine/event'
import type { EventLog } from '../engine/log'
import type { JournalEntry } from '../reading'
import { simTime } from '../time'
import type { Act } from '../world'

const JOURNAL_MAX = 100_000
const LINE_MARKS = [10, 30, 100, 300, 1000, 3000, 10_000]

const QUEUED = codeOf('request.queued')
const FAILED = codeOf('request.failed')
const REJECTED = codeOf('request.rejected')
const FIRST_JOURNAL_KIND = codeOf('server.crashed')
const FIRST_PROBE_KIND = codeOf('probe.sent')
const LAST_PROBE_KIND = codeOf('probe.failed')

/** Whether a record tells of a loss: who was to be kept out, and was, is none. */
const isLoss = (kind: number, detail: number): boolean =>
  kind === FAILED || (kind === REJECTED && causeIn(valueIn(detail)) !== 'blocked')

/** Where the journal stood. */
export interface JournalMark {
  readonly length: number
  readonly reached: readonly number[]
  readonly anyLost: boolean
}

/** The journal of one run, up to the farthest instant simulated. */
export class Journal {
  private entries: JournalEntry[] = []
  private reached: number[] = [] // by server: how many line marks its line has reached
  private anyLost = false
  private folded = 0

  private acts: readonly Act[]
  private readonly waitingAt: (server: number) => number

  constructor(acts: readonly Act[], waitingAt: (server: number) => number) {
    this.acts = acts
    this.waitingAt = waitingAt
  }

  /** From now on acts are looked up in `acts`. */
  follow(acts: readonly Act[]): void {
    this.acts = acts
  }

  get list(): readonly JournalEntry[] {
    return this.entries
  }

  /** Takes in the record at place `index` of the log, once. */
  take(log: EventLog, index: number): void {
    if (index < this.folded) return
    this.folded = index + 1
    const i = index & log.mask
    const detail = log.detail(i)
    const kind = kindIn(detail)
    if (kind >= FIRST_PROBE_KIND && kind <= LAST_PROBE_KIND) return
    if (kind >= FIRST_JOURNAL_KIND && log.subject(i) === -1) this.enter(log, index)
    else if (kind === QUEUED) this.measureLine(log.at(i), serverIn(detail))
    else if (!this.anyLost && isLoss(kind, detail)) {
      this.anyLost = true
      this.add({ at: log.at(i), kind: 'first.lost', server: serverIn(detail), value: 0, act: null })
    }
  }

  mark(): JournalMark {
    const { entries, reached, anyLost } = this
    return { length: entries.length, reached: [...reached], anyLost }
  }

  rewind(mark: JournalMark, records: number): void {
    this.entries = this.entries.slice(0, mark.length)
    this.reached = [...mark.reached]
    this.anyLost = mark.anyLost
    this.folded = records
  }

  /** Takes over what another journal of the same run held at `mark`, after so many records. */
  takeOver(other: Journal, mark: JournalMark, records: number): void {
    this.entries = other.entries
    this.rewind(mark, records)
  }

  private enter(log: EventLog, index: number): void {
    const i = index & log.mask
    const detail = log.detail(i)
    let act: Act | null = null
    for (let n = this.acts.length - 1; n >= 0 && this.acts[n].record >= index; n--) {
      if (this.acts[n].record === index) act = this.acts[n]
    }
    this.add({
      at: log.at(i),
      kind: eventKinds[kindIn(detail)] ?? 'server.crashed',
      server: serverIn(detail),
      value: valueIn(detail),
      act,
    })
  }

  private measureLine(at: number, server: number): void {
    const reached = this.reached[server] ?? 0
    if (reached >= LINE_MARKS.length || this.waitingAt(server) < LINE_MARKS[reached]) return
    this.reached[server] = reached + 1
    this.add({ at, kind: 'line.reached', server, value: LINE_MARKS[reached], act: null })
  }

  private add(entry: {
    at: number
    kind: JournalEntry['kind']
    server: number
    value: number
    act: Act | null
  }): void {
    if (this.entries.length >= JOURNAL_MAX) return
    const { at, kind, server, value, act } = entry
    const whose = { act: act?.act ?? null, own: act?.own ?? false }
    this.entries.push({ kind, server, value, at: simTime(at), act: whose.act, own: whose.own })
  }
}
