// Arrivals as the shortest document that says the same.
import { formatDuration } from './durations'
import { writeEnds } from './layerSevenDocument'
import type { Arrivals, Noise, TraceRequest, Work } from './scenario'
import { unusual, type Written, writeWork } from './written'

const isEmpty = (value: object): boolean => Object.keys(value).length === 0

const writeRequest = (request: TraceRequest): Written => ({
  at: formatDuration(request.at),
  client: request.client,
  ...unusual({ method: request.method, path: request.path }, { method: 'GET', path: '/' }),
  ...(isEmpty(request.headers) ? {} : { headers: request.headers }),
  ...(isEmpty(request.cookies) ? {} : { cookies: request.cookies }),
  ...writeEnds(request),
  ...(request.work === null ? {} : { work: formatDuration(request.work) }),
})

const writePause = (think: Work) =>
  think.kind === 'exponential' ? formatDuration(think.mean) : writeWork(think)

const writeNoise = (noise: Noise | null): Written => {
  if (noise === null) return {}
  const { size, every } = noise
  return { noise: { size, ...unusual({ every: formatDuration(every) }, { every: '60s' }) } }
}

/** Arrivals as a document has them. */
export function writeArrivals(arrivals: Arrivals): Written {
  switch (arrivals.kind) {
    case 'constant':
    case 'poisson':
      return { ...arrivals }
    case 'burst':
      return {
        ...arrivals,
        calm: formatDuration(arrivals.calm),
        burst: formatDuration(arrivals.burst),
      }
    case 'ramp': {
      const { hold, over, ...rest } = arrivals
      const waits = unusual({ hold: formatDuration(hold) }, { hold: '0ms' })
      return { ...rest, over: formatDuration(over), ...waits }
    }
    case 'day': {
      const { shape, length, weekend, noise, ...rest } = arrivals
      const usual = { shape: 'sine', length: '24h', weekend: 1 }
      const own = unusual({ shape, length: formatDuration(length), weekend }, usual)
      return { ...rest, ...own, ...writeNoise(noise) }
    }
    case 'curve': {
      const { kind, points, repeat } = arrivals
      const written = points.map(({ at, rate }) => ({ at: formatDuration(at), rate }))
      const again = repeat ? { repeat: formatDuration(repeat) } : {}
      return { kind, points: written, ...again, ...writeNoise(arrivals.noise) }
    }
    case 'closed': {
      const { kind, clients, think } = arrivals
      return { kind, clients, think: writePause(think) }
    }
    case 'sessions': {
      const { kind, start, think, ...rest } = arrivals
      return { kind, ...unusual({ start }, { start: 0 }), ...rest, think: writePause(think) }
    }
    case 'trace':
      return { kind: arrivals.kind, requests: arrivals.requests.map(writeRequest) }
  }
}
