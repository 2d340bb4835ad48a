// Availability: parts that fail independently of each other, and what a share of the time is in
// minutes. Source: definitions; renewal theory; the binomial distribution.
const MINUTES_A_YEAR = 525_960 // of 365.25 days
const SECONDS_A_MONTH = 2_592_000 // of 30 days

/** Share of the time that something is up: mean time between failures over that and the time to
 * repair, in one unit. */
export const steady = (betweenFailures: number, toRepair: number): number =>
  betweenFailures / (betweenFailures + toRepair)

/** What is missing, in minutes of a year and in seconds of a month of 30 days. */
export const downtime = (availability: number) => ({
  minutesAYear: (1 - availability) * MINUTES_A_YEAR,
  secondsAMonth: (1 - availability) * SECONDS_A_MONTH,
})

const power = (base: number, exponent: number): number => {
  let product = 1
  for (let factor = 0; factor < exponent; factor++) product *= base
  return product
}

/** At least k of n parts are up, each for the share `a` of the time. */
export const atLeast = (k: number, n: number, a: number): number => {
  let [sum, ways] = [0, 1]
  // From all up to k of them: ways to choose those that are down.
  for (let down = 0; down <= n - k; down++) {
    sum += ways * power(a, n - down) * power(1 - a, down)
    ways = (ways * (n - down)) / (down + 1)
  }
  return sum
}
