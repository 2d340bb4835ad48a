// Closed traffic: a fixed number of clients, each of which thinks, sends, waits for its answer and
// thinks again. Every client has a stream of its own, so its thoughts do not depend on the others'.
import { samplerOf } from '../random'
import type { Streams } from '../random/stream'
import type { Traffic, Work } from '../scenario/scenario'
import { followingSampler, WORK_MAX } from './source'

/** Draws of closed clients by their number within the traffic. */
export interface ClosedDraws {
  readonly think: (client: number) => number // microseconds
  readonly work: (client: number, law: Work) => number // microseconds at speed 1
}

/** Opens one stream a client; null for traffic that is not closed. */
export const createClosedDraws = (
  traffic: Traffic,
  streams: Streams,
  seed: number,
): ClosedDraws | null => {
  const { arrivals } = traffic
  if (arrivals.kind !== 'closed') return null
  const clients = Array.from({ length: arrivals.clients }, (_, client) =>
    streams.open(seed, `closed:${traffic.name}:${client}`),
  )
  const think = samplerOf(arrivals.think)
  const work = followingSampler()
  return {
    think: (client) => Math.min(WORK_MAX, Math.floor(think(clients[client]) + 0.5)),
    work: (client, law) => Math.min(WORK_MAX, Math.floor(work(law)(clients[client]) + 0.5)),
  }
}
