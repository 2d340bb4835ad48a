// What charts read of health: every probe with its verdict, when a balancer kept a server out, when
// a server was really ill, and the requests that this cost before anybody noticed.

/** Verdict of a probe that is still awaited. */
export const AWAITED_VERDICT = 255

/** Probes in the order in which they were sent, as columns; the first `count` rows hold. */
export interface ProbeColumns {
  readonly count: number
  readonly stride: number // of a server's probes that passed, every stride-th is listed
  readonly server: Int16Array // id
  readonly balancer: Uint8Array // number of the balancer that asks
  readonly sentAt: Float64Array // SimTime
  readonly at: Float64Array // SimTime of the verdict; -1: awaited
  readonly verdict: Uint8Array // index into `probeReasons`, 0: passed; 255: awaited
  readonly nth: Float64Array // probes sent until then, this one included
}

/** A time for which a balancer keeps a server out. */
export interface Absence {
  readonly server: number
  readonly balancer: number
  readonly from: number // SimTime
  readonly to: number // SimTime; -1: still
  readonly why: number // index into `beliefReasons`
  readonly isFalse: boolean // nothing was wrong with the server
}

/** A time for which a server is really ill. */
export interface Illness {
  readonly server: number
  readonly from: number // SimTime
  readonly to: number // SimTime; -1: still
  readonly noticed: number // SimTime at which the last balancer took it out; -1: not yet
}

/** A time for which a balancer uses everybody, because too few look well. */
export interface Panic {
  readonly balancer: number
  readonly from: number // SimTime
  readonly to: number // SimTime; -1: still
}

/** How many failures or passes in a row change a balancer's mind. */
export interface Thresholds {
  readonly fall: number
  readonly rise: number
}

/** Thresholds in force from an instant on, by server id; null: no probes are sent there. */
interface ThresholdsFrom {
  readonly from: number // SimTime
  readonly of: readonly (Thresholds | null)[]
}

/** Health over the run, up to the farthest instant simulated. */
export interface HealthView {
  readonly probes: ProbeColumns
  readonly absences: readonly Absence[]
  readonly illnesses: readonly Illness[]
  readonly panics: readonly Panic[]
  /** When a request was lost at a server that was ill and still in, as SimTimes in order. */
  readonly unnoticed: readonly number[]
  /** Of the probes, in order of time, each until the next. */
  readonly thresholds: readonly ThresholdsFrom[]
}

/** Figures of health up to an instant; times in microseconds, null where nothing was measured. */
export interface HealthSoFar {
  readonly probes: number // sent
  readonly ejections: number // times a balancer took a server out
  readonly falseEjections: number // of those, while nothing was wrong with the server
  readonly timeToEject: number | null // mean, from the failure until every balancer had noticed
  readonly longestToEject: number | null
  readonly lostUnnoticed: number // requests that failed at a server which was ill and still in
}

/** Figures of health of a whole run. */
export interface HealthFigures extends HealthSoFar {
  readonly probesFailed: number
  readonly probeShare: number // of probes in all that was sent to servers, 0 to 1
  readonly availability: number | null // completed over all that ended, 0 to 1
}

/** How many of `times`, which are in order, lie at or before `at`. */
export const countUpTo = (times: ArrayLike<number>, count: number, at: number): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle] <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** The figures up to instant `at`. */
export const healthUpTo = (view: HealthView, at: number): HealthSoFar => {
  const { probes, absences, illnesses, unnoticed } = view
  const sent = countUpTo(probes.sentAt, probes.count, at)
  const begun = absences.filter(({ from }) => from <= at)
  const times = illnesses.flatMap(({ from, noticed }) =>
    noticed >= 0 && noticed <= at ? [noticed - from] : [],
  )
  return {
    probes: sent > 0 ? probes.nth[sent - 1] : 0,
    ejections: begun.length,
    falseEjections: begun.filter(({ isFalse }) => isFalse).length,
    timeToEject: times.length > 0 ? times.reduce((sum, one) => sum + one, 0) / times.length : null,
    longestToEject: times.length > 0 ? Math.max(...times) : null,
    lostUnnoticed: countUpTo(unnoticed, unnoticed.length, at),
  }
}
