// One traffic at work: when its next request comes, how much work it brings and who sends it. What
// belongs to a request is drawn here, at its arrival, so every policy meets the same customers.

import { due } from '../engine/calendar'
import { samplerOf } from '../random'
import type { Sampler } from '../random/distribution'
import { drawExponential, drawn, standardExponential } from '../random/exponential'
import type { Stream, Streams } from '../random/stream'
import type { Clients, TraceRequest, Traffic, Work } from '../scenario/scenario'
import { HOUR, SECOND } from '../time'
import { areaLeft, type Piece, pieceAt, rateOn, timeFor } from './intensity'
import { createMix, knownSamplers, type Mix } from './mix'
import { objectAt, popularity } from './paths'

/** A traffic's own state, plain data. Instants in microseconds. */
export interface SourceState {
  traffic: Traffic // its arrivals and its work can be changed
  cursor: number // the ideal instant of the next request, not yet rounded
  piece: Piece
  bursting: boolean
  multiple: number // of the noise at present
  multipleUntil: number // instant at which it changes
  next: number // index of the next request of a trace
  armed: number // sequence of the calendar entry that is valid; -1: none
}

/** Draws for one traffic; the streams keep the state. */
export interface SourceDraws {
  readonly gaps: Stream | null // of unit-rate exponential gaps between requests; null: all are 1
  readonly phase: () => number // unit-mean length of a calm or a burst
  readonly work: (law: Work) => number // microseconds at speed 1
  readonly client: () => number // 0 to clients.count - 1
  readonly mix: Mix | null // kinds of requests; null: there are none
  readonly object: (() => number) | null // 1 for the most popular; null: all ask for "/"
  readonly isPlain: boolean // no trace, no sessions, no kinds: each request is a customer alone
}

// The longest work that a heavy tail may draw: twice the longest run, so that it never ends in one,
// and sums of it stay whole numbers.
export const WORK_MAX = 14 * 24 * HOUR

/** The sampler of whatever law is in force; its constants are worked out when the law changes. */
export const followingSampler = (): ((law: Work) => Sampler) => {
  let known: Work | null = null
  let sampler: Sampler = () => 0
  return (law) => {
    if (law !== known) {
      known = law
      sampler = samplerOf(law)
    }
    return sampler
  }
}

/** The draws of `traffic`, from streams of its own. */
export const createDraws = (traffic: Traffic, streams: Streams, seed: number): SourceDraws => {
  const named = (concern: string): Stream => streams.open(seed, `${concern}:${traffic.name}`)
  const arrivals = named('arrivals')
  const phases = named('phases')
  const works = named('work')
  const clients = named('clients')
  const { kind } = traffic.arrivals
  const mix = createMix(traffic, streams, seed)
  const sample = traffic.requests === undefined ? followingSampler() : knownSamplers()
  return {
    gaps: traffic.arrivals.kind === 'constant' ? null : arrivals,
    phase: () => standardExponential(phases),
    work: (law) => Math.min(WORK_MAX, Math.floor(sample(law)(works) + 0.5)),
    client: clientDraw(traffic.clients, clients),
    mix,
    object: objectDraw(traffic, streams, seed),
    isPlain: mix === null && kind !== 'trace' && kind !== 'sessions',
  }
}

const clientDraw = ({ count, heaviest }: Clients, stream: Stream): (() => number) => {
  if (count === 1) return () => 0
  if (heaviest === null) return () => stream.below(count)
  const rest = (count - 1) / (1 - heaviest)
  return () => {
    const draw = stream.uniform()
    if (draw < heaviest) return 0
    return Math.min(count - 1, 1 + Math.floor((draw - heaviest) * rest))
  }
}

const objectDraw = (
  { name, objects }: Traffic,
  streams: Streams,
  seed: number,
): (() => number) | null => {
  if (objects === null) return null
  const stream = streams.open(seed, `objects:${name}`)
  const sums = popularity(objects)
  return () => objectAt(sums, stream.uniform())
}

/** A traffic before its first request. */
export const createSource = (traffic: Traffic, draws: SourceDraws): SourceState => {
  const source: SourceState = {
    traffic,
    cursor: 0,
    piece: pieceAt(traffic.arrivals, 0),
    multiple: 1,
    multipleUntil: 0,
    bursting: true, // so that the first phase is a calm
    next: 0,
    armed: -1,
  }
  if (isDrawn(traffic.arrivals)) source.piece = nextPhase(source, draws, 0)
  // A metronome begins with a beat; chance begins with a gap.
  if (traffic.arrivals.kind !== 'constant') moveOn(source, draws)
  return source
}

// Pieces that chance has a hand in.
const isDrawn = (arrivals: Traffic['arrivals']): boolean =>
  arrivals.kind === 'burst' || ('noise' in arrivals && arrivals.noise !== null)

// A piece ends where the noise changes: 1 - size and size times an exponential draw, so that the
// mean is 1 and nothing is ever negative.
const noisyPiece = (source: SourceState, draws: SourceDraws, from: number): Piece => {
  const { arrivals } = source.traffic
  const piece = pieceAt(arrivals, from)
  if (!('noise' in arrivals) || arrivals.noise === null) return piece
  const { size, every } = arrivals.noise
  if (from >= source.multipleUntil) {
    source.multiple = 1 - size + size * draws.phase()
    source.multipleUntil = (Math.floor(from / every) + 1) * every
  }
  const to = Math.min(piece.to, source.multipleUntil)
  const start = rateOn(piece, from) * source.multiple
  return { from, to, start, end: rateOn(piece, to) * source.multiple }
}

const nextPhase = (source: SourceState, draws: SourceDraws, from: number): Piece => {
  const { arrivals } = source.traffic
  if (arrivals.kind === 'day' || arrivals.kind === 'curve') return noisyPiece(source, draws, from)
  if (arrivals.kind !== 'burst') return pieceAt(arrivals, from)
  source.bursting = !source.bursting
  const rate = source.bursting ? arrivals.burstRate : arrivals.rate
  const length = draws.phase() * (source.bursting ? arrivals.burst : arrivals.calm)
  return { from, to: from + length, start: rate, end: rate }
}

/** Moves the cursor by one unit-rate gap, read through the area under the intensity. */
export const moveOn = (source: SourceState, draws: SourceDraws): void => {
  if (draws.gaps === null) drawn[0] = 1
  else drawExponential(draws.gaps)
  const { piece } = source
  if (piece.to === Number.POSITIVE_INFINITY && piece.start > 0) {
    source.cursor += (drawn[0] / piece.start) * SECOND
  } else {
    moveAlong(source, draws, drawn[0])
  }
}

const moveAlong = (source: SourceState, draws: SourceDraws, gap: number): void => {
  let need = gap
  const end = source.traffic.until
  while (source.cursor <= end) {
    const left = areaLeft(source.piece, source.cursor)
    if (need <= left && left > 0) {
      source.cursor += timeFor(source.piece, source.cursor, need)
      return
    }
    if (source.piece.to === Number.POSITIVE_INFINITY) break
    need -= left
    source.cursor = source.piece.to
    source.piece = nextPhase(source, draws, source.piece.to)
  }
  source.cursor = Number.POSITIVE_INFINITY
}

const tracedAt = (request: TraceRequest | undefined): number =>
  request?.at ?? Number.POSITIVE_INFINITY

/** Writes the instant of the next request, rounded to the microsecond, into `due[0]`; Infinity when
 * no more come. */
export const aim = (source: SourceState): void => {
  const { arrivals, until } = source.traffic
  if (arrivals.kind === 'trace') due[0] = tracedAt(arrivals.requests[source.next])
  else due[0] = Math.floor(source.cursor + 0.5)
  if (due[0] >= until) due[0] = Number.POSITIVE_INFINITY
}

/**
 * Sets the rate from instant `now` on. A steady rate keeps the customers in order: the part of the
 * gap already waited counts. Other curves are scaled, and the next gap is drawn afresh.
 */
export const setRate = (
  source: SourceState,
  draws: SourceDraws,
  change: { now: number; rate: number },
): void => {
  const { now, rate } = change
  const { arrivals } = source.traffic
  if (arrivals.kind === 'closed' || arrivals.kind === 'trace') return
  const { kind } = arrivals
  const steady = kind === 'constant' || kind === 'poisson' || kind === 'sessions'
  const before = steady ? arrivals.rate : 0
  source.traffic = { ...source.traffic, arrivals: withRate(arrivals, rate) }
  source.piece = pieceAt(source.traffic.arrivals, now)
  if (source.traffic.arrivals.kind === 'burst') {
    source.bursting = !source.bursting
    source.piece = nextPhase(source, draws, now)
  } else if (isDrawn(source.traffic.arrivals)) source.piece = nextPhase(source, draws, now)
  if (steady && source.cursor < Number.POSITIVE_INFINITY && before > 0) {
    const need = (Math.max(0, source.cursor - now) * before) / SECOND
    source.cursor = rate > 0 ? now + (need / rate) * SECOND : Number.POSITIVE_INFINITY
    return
  }
  source.cursor = now
  moveOn(source, draws)
}

const withRate = (arrivals: Traffic['arrivals'], rate: number): Traffic['arrivals'] => {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
    case 'sessions':
      return { ...arrivals, rate }
    case 'burst': {
      const ratio = arrivals.rate > 0 ? arrivals.burstRate / arrivals.rate : 1
      return { ...arrivals, rate, burstRate: rate * ratio }
    }
    case 'day':
      return { ...arrivals, mean: rate }
    case 'ramp':
    case 'curve':
      return { kind: 'poisson', rate }
    case 'closed':
    case 'trace':
      return arrivals
  }
}
