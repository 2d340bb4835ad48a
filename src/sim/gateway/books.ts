// The books of the desk: which rule took a request, how it ended, and where its bytes came from.

import { codeOf, packDetail } from '../engine/event'
import { clock } from '../engine/log'
import { bucketOf } from '../metrics/histogram'
import type { World } from '../world'
import { answerCode } from './answers'
import { passOn } from './body'
import { TIMEOUT } from './fate'
import type { Functions } from './functions'
import type { Opened } from './opened'
import { copyOpened, createOpened, type Tally } from './openedState'
import { type ReadyRules, verdictsOf } from './routing/rules'
import { kindFigures, openedFigures } from './tallies'

const ROUTED = codeOf('request.routed')

/** Notes which rule takes a request; its number from 1, or 0 where none does. */
export const noteRule = (world: World, place: number, number: number): void => {
  const { requests, opened } = world.state
  const visit = opened?.visits.get(place)
  if (opened === null || visit === undefined) return
  const tallies = opened.rules[visit.origin]
  visit.rule = number === 0 ? tallies.length : number
  tallies[visit.rule - 1].arrived++
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(ROUTED, -1, number))
}

/** Notes to which pool a request is sent. */
export const notePool = ({ state }: World, place: number, pool: number): void => {
  const { requests, opened } = state
  const counts = opened?.kindPools[requests.traffic[place]][requests.kind[place]]
  if (counts !== undefined) counts[pool]++
}

/** Tells whoever watches this request what has been read of it, and what each rule says. */
export const tellWatch = (
  { watch, state: { requests } }: World,
  place: number,
  { request, ready }: { request: Opened; ready: ReadyRules },
): void => {
  if (watch?.request !== requests.id[place]) return
  const verdicts = request.isMalformed ? [] : verdictsOf(ready, request)
  watch.read({ ...request, verdicts })
}

/** Notes how a request has ended, and its bytes. */
const settled: Functions['settled'] = (world, place, fate) => {
  const { opened, requests, now } = world.state
  if (opened === null) return
  const latency = now - requests.sentAt[place]
  const traffic = requests.traffic[place]
  const kind = requests.kind[place]
  const tally = opened.kinds[traffic][kind]
  if (tally !== undefined) count(tally, fate, latency)
  if (tally !== undefined && fate === 0) opened.kindLatencies[traffic][kind][bucketOf(latency)]++
  const visit = opened.visits.get(place)
  if (visit === undefined) {
    if (fate === 0) opened.answered[0]++
    return
  }
  const { status, cause } = requests
  const code = answerCode({ status: status[place], cause: cause[place], from: visit.from })
  if (fate === 0 || code > 0) opened.answered[code]++
  if (code > 0 && tally !== undefined) opened.kindHere[traffic][kind]++
  if (visit.buffered > 0) passOn(world, visit)
  if (visit.rule > 0) count(opened.rules[visit.origin][visit.rule - 1], fate, latency)
  visit.rule = 0
  if (requests.abandoned[place] === 0) opened.visits.delete(place)
  if (requests.cause[place] === TIMEOUT) return
  const { bytes } = opened
  bytes[visit.from] += visit.size
  bytes.removed += visit.removed
  bytes.clients += visit.size - visit.removed
  if (visit.isDirect) bytes.direct += visit.size
}

const joined: Functions['joined'] = ({ state }) =>
  state.opened === null
    ? []
    : [...state.opened.caches.values()].flatMap(({ waiting }) => [...waiting.values()].flat())

const answerOf: Functions['answerOf'] = ({ state: { opened, requests } }, place) => {
  const from = opened?.visits.get(place)?.from ?? 'servers'
  return answerCode({ status: requests.status[place], cause: requests.cause[place], from })
}

const count = (tally: Tally, fate: number, latency: number): void => {
  if (fate === 0) {
    tally.completed++
    tally.latencies += latency
  } else if (fate === 1) tally.failed++
  else tally.rejected++
}

/** The books of opened requests: how they begin, are kept and copied, and what they say. */
export const openedBooks: Pick<
  Functions,
  'begin' | 'copy' | 'figures' | 'kinds' | 'settled' | 'joined' | 'answerOf'
> = {
  begin: createOpened,
  copy: copyOpened,
  figures: openedFigures,
  kinds: kindFigures,
  settled,
  joined,
  answerOf,
}
