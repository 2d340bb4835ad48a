// How much of the traffic each level of servers gets, and when a level panics: when too few of it
// look well, the fault is rarely theirs, and all of them are used. Levels are tried in order; each
// takes as much as its share of well servers allows, with something to spare. Whole percents, as in
// Envoy, whose reference tests this follows (load_balancer_impl.cc).
import type { Servers } from '../cluster/servers'
import type { PoolHealth } from './state'

/** One level: servers in all, and of them well, well enough (degraded), and not counted at all. */
export interface Level {
  readonly count: number
  readonly well: number
  readonly degraded?: number
  readonly excluded?: number
}

/** Percents by level, and which levels panic. */
export interface Loads {
  readonly well: readonly number[] // of the traffic, to well servers; all of them in panic
  readonly degraded: readonly number[] // to degraded ones
  readonly panics: readonly boolean[]
}

/** A level takes all of its traffic as long as so many percent of 100 over this are well. */
const OVERPROVISIONING = 140

const percent = (part: number, whole: number, factor: number): number =>
  whole <= 0 ? 0 : Math.min(100, Math.floor((factor * part) / whole))

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

/** What each level can take, 0 to 100. */
export const availability = (
  { count, excluded = 0 }: Level,
  many: number,
  factor = OVERPROVISIONING,
): number => percent(many, count - excluded, factor)

// Hands out `total` percent in order; answers what is left over.
const handOut = (able: readonly number[], total: number, all: number) => {
  let left = total
  const load = able.map((one) => {
    const part = Math.min(left, Math.floor((one * 100) / all))
    left -= part
    return part
  })
  return { load, left }
}

const withRest = (load: readonly number[], able: readonly number[], rest: number): number[] => {
  const first = able.findIndex((one) => one > 0)
  return load.map((one, level) => (level === first ? one + rest : one))
}

const spread = (levels: readonly Level[]): readonly number[] => {
  const counts = levels.map(({ count }) => count)
  const load = counts.map((count) => Math.floor((100 * count) / sum(counts)))
  return withRest(load, counts, 100 - sum(load))
}

/** Shares the traffic out to levels; `threshold` in percent, 0: nobody panics. */
export const loadsOf = (levels: readonly Level[], threshold: number): Loads => {
  const none = levels.map(() => 0)
  const well = levels.map((level) => availability(level, level.well))
  const degraded = levels.map((level) => availability(level, level.degraded ?? 0))
  const all = Math.min(100, sum(well) + sum(degraded))
  const panics = levels.map((level) => {
    const looks = availability(level, level.well, 100)
    return all < 100 && looks + availability(level, level.degraded ?? 0, 100) < threshold
  })
  if (panics.every((one) => one) && levels.some(({ count }) => count > 0))
    return { well: spread(levels), degraded: none, panics }
  if (all === 0) return { well: none, degraded: none, panics }
  const first = handOut(well, 100, all)
  const second = handOut(degraded, first.left, all)
  const hasWell = well.some((one) => one > 0)
  return {
    well: hasWell ? withRest(first.load, well, second.left) : first.load,
    degraded: hasWell ? second.load : withRest(second.load, degraded, second.left),
    panics,
  }
}

/** The levels of a pool as a balancer sees them: of the servers told to take requests, how many
 * there are at each priority, and how many of them it believes well, or well enough. */
export const levelsOf = (
  { admin, facts }: Servers,
  { out, degraded }: PoolHealth,
  ids: ArrayLike<number>,
): readonly Level[] => {
  const levels: { count: number; well: number; degraded: number }[] = []
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place]
    if (admin[id] !== 'up') continue
    const { priority } = facts[id].spec
    while (levels.length <= priority) levels.push({ count: 0, well: 0, degraded: 0 })
    const level = levels[priority]
    level.count++
    if (out[id] === 0 && degraded[id] === 1) level.degraded++
    else if (out[id] === 0) level.well++
  }
  return levels
}

/** Whether a balancer shares its traffic out to levels: Envoy does, where there are several, or
 * where a server is not at its best. */
export const hasLevels = (
  { facts }: Servers,
  { spec, degraded }: PoolHealth,
  ids: ArrayLike<number>,
): boolean => {
  if (spec.dialect !== 'envoy') return false
  for (let place = 0; place < ids.length; place++) {
    const id = ids[place]
    if (facts[id].spec.priority > 0 || degraded[id] === 1) return true
  }
  return false
}

/** Whether the balancer ought to use everybody now, of one level at least: of the servers told to
 * take requests, backups included, too few look well, or none where that alone is enough. */
export const oughtToPanic = (
  servers: Servers,
  health: PoolHealth,
  ids: ArrayLike<number>,
): boolean => {
  const { spec, out } = health
  if (hasLevels(servers, health, ids))
    return loadsOf(levelsOf(servers, health, ids), spec.panic * 100).panics.includes(true)
  let count = 0
  let well = 0
  for (let place = 0; place < ids.length; place++) {
    const told = servers.admin[ids[place]]
    if (told !== 'up' && told !== 'backup') continue
    count++
    if (out[ids[place]] === 0) well++
  }
  if (count === 0) return false
  if (spec.failOpen && well === 0) return true
  return spec.dialect === 'envoy'
    ? loadsOf([{ count, well }], spec.panic * 100).panics[0]
    : well < spec.panic * count
}
