// A scout lives one request's life on a copy of the run, from a checkpoint before it was sent to
// its fate, and brings back each phase and the reasons for each decision. The run itself is
// untouched. A page fetches this when somebody asks.
import { causeIn, codeOf, kindIn, type SimEvent, statusIn } from './engine/event'
import type { History } from './history'
import type { Decision, Life, LifeSpan, ReadRequest, Ridden } from './reading'
import type { Run } from './scenario/scenario'
import { type Checkpoint, Simulation } from './simulation'
import { seconds, simTime } from './time'

const COMPLETED = codeOf('request.completed')
const REJECTED = codeOf('request.rejected')
const EVENTS_MAX = 40_000_000 // a life that outlasts so many events is told as far as it goes

/** The life of `request`; null when the run never sends it. */
export const liveAgain = (run: Run, from: Checkpoint | null, request: number): Life | null => {
  const scout = new Simulation(run)
  if (from) scout.restore(from)
  const { log } = scout.world
  const events: SimEvent[] = []
  const decisions: Decision[] = []
  let over = false
  log.listener = (start, end) => {
    for (let index = start; index < end; index++) {
      if (log.subject(index & log.mask) !== request) continue
      events.push(log.read(index))
      const kind = kindIn(log.detail(index & log.mask))
      over = over || (kind >= COMPLETED && kind <= REJECTED)
    }
  }
  let ridden: Ridden | null = null
  let read: ReadRequest | null = null
  scout.world.watch = {
    request,
    seen: (decision) => decisions.push(decision),
    rode: (found) => {
      ridden = found
    },
    read: (found) => {
      read = found
    },
  }
  const end = simTime(run.scenario.duration)
  const step = seconds(1)
  for (let spent = 0; !over && spent < EVENTS_MAX; spent += 20_000) {
    const until = simTime(Math.min(end, scout.now + step))
    const reached = scout.advance(until, 20_000)
    log.absorb()
    if (reached && scout.now >= end) break
    if (reached && scout.nextAt() === null) break
  }
  return events.length > 0 ? tell(request, { events, decisions, ridden, read }) : null
}

/** One request's life and the reasons for its decisions, the future included. */
export const lifeIn = (history: History, request: number): Life | null =>
  liveAgain(history.run, history.keptBefore(request), request)

const tell = (
  request: number,
  { events, decisions, ridden, read }: Pick<Life, 'events' | 'decisions' | 'ridden' | 'read'>,
): Life => {
  const [sent] = events
  const last = events[events.length - 1]
  const ended = last.kind.startsWith('request.') && isFate(last)
  return {
    request,
    client: sent.value,
    sentAt: sent.at,
    endedAt: ended ? last.at : null,
    fate: fateOf(last),
    status: ended ? statusIn(last.value) : null,
    cause: ended ? causeIn(last.value) : 'none',
    ridden,
    read,
    spans: spansOf(events),
    decisions,
    events,
  }
}

const isFate = ({ kind }: SimEvent): boolean => fates.some((fate) => kind === `request.${fate}`)
const fates = ['completed', 'failed', 'rejected'] as const
const fateOf = (event: SimEvent): Life['fate'] =>
  fates.find((fate) => event.kind === `request.${fate}`) ?? 'open'

// Each record ends one phase and begins the next.
const phaseAfter: Readonly<Partial<Record<SimEvent['kind'], LifeSpan['phase']>>> = {
  'request.sent': 'toGateway',
  'request.carried': 'toGateway',
  'request.held': 'held',
  'request.buffered': 'buffering',
  'request.assigned': 'toServer',
  'attempt.refused': 'back',
  'request.queued': 'waiting',
  'request.started': 'inService',
  'attempt.lost': 'back',
  'request.finished': 'back',
  'cache.stored': 'back',
  'answer.sent': 'back',
  'answer.direct': 'back',
}

// What a server goes on with although nobody waits for it ends no phase of the request.
const withoutStrays = (events: readonly SimEvent[]): readonly SimEvent[] => {
  let assignedAt = 0
  return events.filter(({ kind, at, since, value }) => {
    if (kind === 'request.assigned') assignedAt = at
    if (kind === 'attempt.lost' && value === 3) return false
    return (kind !== 'attempt.lost' && kind !== 'request.finished') || since >= assignedAt
  })
}

const spansOf = (all: readonly SimEvent[]): readonly LifeSpan[] => {
  const events = withoutStrays(all)
  const spans: LifeSpan[] = []
  let attempt = 0
  let server = -1
  events.forEach((event, index) => {
    if (event.kind === 'request.assigned') {
      attempt = event.value
      server = event.server
    }
    const next = events[index + 1]
    const phase = next?.kind === 'request.carried' ? 'connecting' : phaseAfter[event.kind]
    if (!phase || !next) return
    // A gateway's work says when it began to wait for a core: before, it was on its way.
    const to = next.kind === 'gateway.worked' ? next.since : next.at
    if (to > event.at) spans.push({ phase, from: event.at, to, server, attempt })
    if (next.at > to) spans.push({ phase: 'reading', from: to, to: next.at, server, attempt })
  })
  return spans
}
