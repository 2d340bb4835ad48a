// How nginx counts the failures of a server (its passive checks: max_fails and fail_timeout). Times
// are whole seconds of its clock. A server with `maxFails` failures is shut until more than
// `failTimeout` seconds have gone by since it was last given a fresh start; then it is tried again,
// and one more failure shuts it at once. A success forgives all failures only when such a fresh
// start lies between: it is no sliding window.
// Reference: nginx 1.22.1, src/http/ngx_http_upstream_round_robin.c.

/** Failures of the servers, by place, and two instants each, seconds. */
export interface Failures {
  fails: Float64Array // failures so far
  accessed: Float64Array // of the last failure
  checked: Float64Array // of the last failure or fresh start
}

/** What an upstream says of its servers. */
export interface FailureLimits {
  readonly maxFails: number // 0: nobody is ever shut
  readonly failTimeout: number // seconds
}

const NEVER = -1e9 // seconds: long before every run

/** Nobody has failed, or been tried. */
export const createFailures = (count: number): Failures => ({
  fails: new Float64Array(count),
  accessed: new Float64Array(count).fill(NEVER),
  checked: new Float64Array(count).fill(NEVER),
})

/** True while a server is not to be chosen. */
export const isShut = (
  { fails, checked }: Failures,
  { place, second }: { place: number; second: number },
  { maxFails, failTimeout }: FailureLimits,
): boolean => maxFails > 0 && fails[place] >= maxFails && second - checked[place] <= failTimeout

/** A server has been chosen: more than `failTimeout` after the last start, this is a fresh one. */
export const noteChosen = (
  { checked }: Failures,
  { place, second }: { place: number; second: number },
  failTimeout: number,
): void => {
  if (second - checked[place] > failTimeout) checked[place] = second
}

/** An attempt brought no answer. */
export const noteFailed = (
  { fails, accessed, checked }: Failures,
  { place, second }: { place: number; second: number },
): void => {
  fails[place]++
  accessed[place] = second
  checked[place] = second
}

/** An attempt brought one. */
export const notePassed = ({ fails, accessed, checked }: Failures, place: number): void => {
  if (accessed[place] < checked[place]) fails[place] = 0
}
