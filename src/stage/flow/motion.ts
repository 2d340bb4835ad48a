// Motion that the log does not spell out: a hop without length, a step forward in a queue. It runs
// on simulated time, from what the moment itself says, so that every frame rate shows the same.

/** Longest slide over hops without length, from the client to its place, in microseconds. */
export const SLIDE = 200_000
/** A queue's step forward when its front leaves, and the step into the slot, in microseconds. */
export const STEP = 120_000
/** How long a lost request's cross falls, in microseconds. */
export const FALL = 800_000

/** Share of a slide that is over, 0 to 1; never later than the phase's own end. */
export function slideShare(gone: number, longest: number, phase: number): number {
  const length = phase < 0 ? longest : Math.min(longest, phase)
  return length <= 0 ? 1 : Math.min(1, Math.max(0, gone / length))
}

/** Share of a phase that is over, 0 to 1; 0 where its end is open. */
export const phaseShare = (at: number, since: number, until: number): number =>
  until > since ? Math.min(1, Math.max(0, (at - since) / (until - since))) : 0

/** How much of its step a queue still has to make, 1 at the departure, 0 when it is over. */
export const stepLeft = (at: number, left: number): number =>
  at - left < STEP && at >= left ? 1 - (at - left) / STEP : 0

/** Patience up to this length is drawn as the whole ring, in microseconds. */
export const MEANINGFUL_PATIENCE = 60_000_000
/** A wait that fills the ring where patience is longer or without end, in microseconds. */
export const LONG_WAIT = 10_000_000

/** What a waiting request's ring closes over, in microseconds from its sending. */
export const ringSpan = (patience: number): number =>
  patience > 0 && patience <= MEANINGFUL_PATIENCE ? patience : LONG_WAIT

const AGE_LIMITS = [0.45, 0.8] as const

/** Which of the three colors of age a share of patience has. */
export const ageOf = (share: number): 0 | 1 | 2 =>
  share < AGE_LIMITS[0] ? 0 : share < AGE_LIMITS[1] ? 1 : 2
