// The cache at work: what it says of a request that comes, and what becomes of an answer that has
// been fetched. Who asks for what is being fetched may wait for it, where the cache has a lock.

import { admit, HELD } from '../../cluster/requests'
import { scheduleAt } from '../../engine/calendar'
import { codeOf, packDetail } from '../../engine/event'
import { clock } from '../../engine/log'
import type { CacheRule } from '../../scenario/layerSeven'
import { SECOND } from '../../time'
import { LOOK, type World } from '../../world'
import { type CacheAnswer, cacheAnswers } from '../answers'
import { answerClient } from '../fate'
import type { Visit } from '../openedState'
import { forward } from '../route'
import type { Asking, Caching } from './caching'
import type { Cache, Entry } from './kept'
import { entryOf, POLL, pastFresh } from './rule'
import { keyOf, variantOf, varyNames } from './store'

const LOOKED = codeOf('cache.looked')
const STORED = codeOf('cache.stored')
const HELD_KIND = codeOf('request.held')
const JOINED = 1 // value of a request.held record: waits for another's answer

// With nothing in it.
const createCache = (): Cache => ({
  entries: new Map(),
  vary: new Map(),
  uses: new Map(),
  fetching: new Map(),
  waiting: new Map(),
})

const cacheAt = ({ state }: World, place: number): Cache => {
  const [front] = state.gateways[state.requests.gateway[place]].posts
  const caches = state.opened?.caches ?? new Map<number, Cache>()
  const known = caches.get(front)
  if (known !== undefined) return known
  const made = createCache()
  caches.set(front, made)
  return made
}

const say = ({ world, place, visit }: Omit<Asking, 'request'>, answer: CacheAnswer): void => {
  const { requests, opened } = world.state
  const code = cacheAnswers.indexOf(answer)
  if (opened !== null) opened.looks[visit.origin][code]++
  clock[1] = requests.since[place]
  world.log.append(requests.id[place], packDetail(LOOKED, -1, code))
}

// Answers with what is kept.
const serve = ({ world, place, visit }: Asking, entry: Entry): void => {
  const { requests } = world.state
  visit.from = 'cache'
  visit.size = entry.response.bytes
  requests.status[place] = 200
  requests.cause[place] = 0
  answerClient(world, place)
}

// Asks the cache. True: the request goes on to a server; false: it is answered, or waits.
const consult = (asking: Asking): boolean => {
  const { world, place, visit, request, rule } = asking
  const cache = cacheAt(world, place)
  const key = keyOf(request, rule.key)
  const variant = variantOf(cache, key, request)
  const entry = cache.entries.get(variant)
  const past = entry === undefined ? 0 : pastFresh(entry, world.state.now, rule)
  const isFetched = cache.fetching.has(variant)
  const isLate = hasWaited(asking)
  if (entry !== undefined && (past <= 0 || (past <= entry.staleWhile && isFetched))) {
    stopWaiting(world, place, visit)
    say(asking, past <= 0 ? 'hit' : 'updating')
    serve(asking, entry)
    return false
  }
  if (entry !== undefined && past <= entry.staleWhile && rule.stale?.background) {
    stopWaiting(world, place, visit)
    say(asking, 'stale')
    fetchBeside(asking, { cache, variant })
    serve(asking, entry)
    return false
  }
  if (rule.lock !== undefined && isFetched && !isLate) {
    join(asking, cache, variant)
    return false
  }
  stopWaiting(world, place, visit)
  say(asking, entry === undefined ? 'miss' : 'expired')
  visit.keeps = !isLate && isAskedOften(cache, key, rule)
  fetch(asking, cache, variant)
  return true
}

// Waited for as long as the lock lasts: it fetches for itself alone.
const hasWaited = ({ world, visit, rule }: Asking): boolean =>
  visit.isFreed ||
  (visit.joinedAt >= 0 && world.state.now - visit.joinedAt >= (rule.lock?.timeout ?? 0))

const isAskedOften = (cache: Cache, key: string, { minUses }: CacheRule): boolean => {
  if (minUses <= 1) return true
  const uses = (cache.uses.get(key) ?? 0) + 1
  cache.uses.set(key, uses)
  return uses >= minUses
}

const fetch = ({ world, place, visit }: Asking, cache: Cache, variant: string): void => {
  visit.key = variant
  visit.requestedAt = world.state.now
  if (!visit.keeps || cache.fetching.has(variant)) return
  visit.isFetching = true
  cache.fetching.set(variant, place)
}

/** Value of `abandoned`: no client waits for it, and the answer goes into the cache alone. */
const FOR_CACHE = 2

// While its client is answered with what is stale, the same request goes on to fetch what is fresh,
// at a place of its own.
const fetchBeside = (
  asking: Asking,
  { cache, variant }: { cache: Cache; variant: string },
): void => {
  const { world, place, visit } = asking
  const { requests, now } = world.state
  const beside = admit(requests)
  requests.sentAt[beside] = now
  requests.since[beside] = now
  requests.nextId--
  requests.id[beside] = requests.id[place]
  requests.traffic[beside] = requests.traffic[place]
  requests.kind[beside] = requests.kind[place]
  requests.gateway[beside] = requests.gateway[place]
  requests.client[beside] = requests.client[place]
  requests.object[beside] = requests.object[place]
  requests.work[beside] = requests.work[place]
  requests.deadline[beside] = world.end
  requests.lane[beside] = -1
  requests.connection[beside] = -1
  requests.abandoned[beside] = FOR_CACHE
  const own: Visit = { ...visit, rule: 0, keeps: true }
  world.state.opened?.visits.set(beside, own)
  fetch({ ...asking, place: beside, visit: own }, cache, variant)
  forward(world, beside)
}

// Waits at the gateway; nginx looks every half second, others are woken.
const join = ({ world, place, visit, rule }: Asking, cache: Cache, variant: string): void => {
  const { requests, calendar, now } = world.state
  if (visit.key !== variant) leaveLine(world, place, visit)
  const isNew = visit.joinedAt < 0
  if (visit.key !== variant) {
    visit.key = variant
    cache.waiting.set(variant, [...(cache.waiting.get(variant) ?? []), place])
  }
  if (isNew) {
    visit.joinedAt = now
    say({ world, place, visit, rule }, 'joined')
    world.log.append(requests.id[place], packDetail(HELD_KIND, -1, JOINED))
    requests.phase[place] = HELD
    requests.since[place] = now
    requests.until[place] = -1
  }
  const end = visit.joinedAt + (rule.lock?.timeout ?? 0)
  const next = rule.dialect === 'nginx' ? Math.min(now + POLL, end) : end
  requests.timer[place] = scheduleAt(calendar, next, LOOK + place)
}

const leaveLine = (world: World, place: number, visit: Visit): void => {
  if (visit.key === null || visit.joinedAt < 0) return
  const { waiting } = cacheAt(world, place)
  const left = (waiting.get(visit.key) ?? []).filter((one) => one !== place)
  if (left.length > 0) waiting.set(visit.key, left)
  else waiting.delete(visit.key)
}

// The request no longer waits for another's answer.
const stopWaiting = (world: World, place: number, visit: Visit): void => {
  if (visit.joinedAt < 0) return
  leaveLine(world, place, visit)
  world.state.requests.timer[place] = -1
  visit.joinedAt = -1
  visit.key = null
}

// Looks again on behalf of a request that waits for another's answer.
const lookAgain = (asking: Asking): void => {
  if (asking.visit.joinedAt >= 0 && consult(asking)) forward(asking.world, asking.place)
}

// Takes in an answer that was fetched; a bad one may be stood in for by what is stale.
const takeIn = (asking: Asking, look: (place: number) => void): void => {
  const { world, place, visit, rule } = asking
  const { requests, now } = world.state
  const variant = visit.key
  if (variant === null || visit.joinedAt >= 0) return
  const cache = cacheAt(world, place)
  const before = cache.entries.get(variant)
  const isGood = requests.status[place] === 200 && requests.cause[place] === 0
  const isKept = isGood && visit.keeps && keep(asking, cache)
  visit.key = null
  if (visit.isFetching) {
    visit.isFetching = false
    cache.fetching.delete(variant)
    if (rule.dialect !== 'nginx') {
      const waiting = cache.waiting.get(variant) ?? []
      // An answer that may not be kept frees all who wait for it, each to fetch its own.
      if (isGood && !isKept) letGo(world, waiting)
      for (const one of waiting) look(one)
    }
  }
  if (isGood || before === undefined || pastFresh(before, now, rule) > before.staleIfError) return
  say(asking, 'stale')
  visit.from = 'cache'
  visit.size = before.response.bytes
  requests.status[place] = 200
  requests.cause[place] = 0
}

const letGo = ({ state }: World, waiting: readonly number[]): void => {
  for (const place of waiting) {
    const visit = state.opened?.visits.get(place)
    if (visit !== undefined) visit.isFreed = true
  }
}

const keep = ({ world, place, visit, request, rule }: Asking, cache: Cache): boolean => {
  const { requests, now } = world.state
  const entry = entryOf(request, rule, { requestedAt: visit.requestedAt, now })
  if (entry === null) return false
  const key = keyOf(request, rule.key)
  cache.vary.set(key, varyNames(request.response.headers))
  cache.entries.set(variantOf(cache, key, request), entry)
  clock[1] = now
  const seconds = Math.min(32_767, Math.floor(entry.freshFor / SECOND))
  world.log.append(requests.id[place], packDetail(STORED, -1, seconds))
  return true
}

// Lets a fetch go on whose client has given up. True: it goes on.
const goOn = ({ state }: World, place: number, visit: Visit): boolean => {
  if (visit.key === null || !visit.keeps) return false
  // What is tied to a connection ends with it.
  const link = state.requests.connection[place]
  if (link >= 0 && state.connections?.tied[link] === 1) return false
  state.requests.abandoned[place] = FOR_CACHE
  return true
}

/** The cache at work. */
export const caching: Caching = { consult, lookAgain, takeIn, stopWaiting, goOn }
