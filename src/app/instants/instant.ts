// The instant of a run at which a term can be seen, said as what has to be so and never as a typed
// time: the first record of a kind, or the first picture of the run that shows the thing.
import type { EventKind, observe, SimEvent, SimTime } from '../../sim'

type Picture = ReturnType<typeof observe>

/** A part of a figure that is neither a request nor a server. */
export type PlaceId =
  | 'clients'
  | 'balancer'
  | 'pool' // the servers of a lane
  | 'lane'
  | 'instances' // of a lane whose servers come and go
  | 'fleet' // that new requests go to
  | 'seed'
  | 'table' // of figures, below the lanes

/** What is to be seen, and gets a ring. */
export type Thing =
  | { readonly kind: 'request' | 'server'; readonly id: number }
  | { readonly kind: 'row'; readonly key: string } // of the score
  | { readonly kind: 'place'; readonly place: PlaceId }

/** What a run has to show. A run is looked through from its start, and the first match counts. */
export type Sign =
  | {
      readonly by: 'record'
      readonly kind: EventKind
      /** Null: this one does not show it. */
      thing(record: SimEvent): Thing | null
    }
  | {
      readonly by: 'state'
      readonly every: number // seconds of the run between two pictures that are looked at
      thing(moment: Picture): Thing | null
    }

/** Where in its figure a term is seen. */
export interface Instant {
  readonly lane: number
  /** What its chapter asks the reader to change first, a key of `Lesson.changes`. */
  readonly change?: string
  readonly sign: Sign
}

/** What was found: the thing is there at that instant. */
export interface Found {
  readonly at: SimTime
  readonly thing: Thing
}

export const place = (id: PlaceId): Thing => ({ kind: 'place', place: id })
export const row = (key: string): Thing => ({ kind: 'row', key })

type Shown = Thing | 'request' | 'server'

const thingOf = (shown: Shown, { subject, server }: SimEvent): Thing => {
  if (typeof shown !== 'string') return shown
  return { kind: shown, id: shown === 'request' ? subject : server }
}

interface Asked extends Pick<Instant, 'change'> {
  readonly lane?: number
  /** Seconds of the run before which nothing counts. */
  readonly from?: number
  readonly nth?: number // match that counts, from 1
  when?(record: SimEvent): boolean
}

const SECOND = 1_000_000

/** The first record of a kind, and the request, the server or the part that it shows. */
export function record(kind: EventKind, shown: Shown, asked: Asked = {}): () => Instant {
  const { lane = 0, change, from = 0, nth = 1, when = () => true } = asked
  return () => {
    let seen = 0
    return {
      lane,
      change,
      sign: {
        by: 'record',
        kind,
        thing(one) {
          if (one.at < from * SECOND || !when(one)) return null
          seen += 1
          return seen === nth ? thingOf(shown, one) : null
        },
      },
    }
  }
}

interface Watched extends Pick<Instant, 'change'> {
  readonly lane?: number
  readonly every?: number // seconds; a tenth where nothing is said
}

/** The first picture that shows the thing. */
export function state(
  thing: (moment: Picture) => Thing | null,
  { lane = 0, change, every = 0.1 }: Watched = {},
): () => Instant {
  return () => ({ lane, change, sign: { by: 'state', every, thing } })
}

type Servers = Picture['servers']

/** The first server for which something is so. */
export const server =
  (isSo: (one: Servers[number], all: Servers) => boolean) =>
  ({ servers }: Picture): Thing | null => {
    const found = servers.find((one) => one.present && isSo(one, servers))
    return found ? { kind: 'server', id: found.id } : null
  }

/** The first request for which something is so, by its row in the columns. */
export const request =
  (isSo: (requests: Picture['requests'], at: number) => boolean) =>
  ({ requests }: Picture): Thing | null => {
    for (let at = 0; at < requests.count; at += 1)
      if (isSo(requests, at)) return { kind: 'request', id: requests.id[at] }
    return null
  }

/** A part of the figure, once something is so. */
export const once =
  (thing: Thing, isSo: (moment: Picture) => boolean) =>
  (moment: Picture): Thing | null =>
    isSo(moment) ? thing : null
