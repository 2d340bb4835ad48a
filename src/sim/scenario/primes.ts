// Prime numbers, as sizes of Maglev's table: only then does every step from any place reach all.

/** Whether a whole number has no divisor but 1 and itself; from 2 up. */
export const isPrime = (value: number): boolean => {
  if (value < 2) return false
  for (let divisor = 2; divisor * divisor <= value; divisor += 1)
    if (value % divisor === 0) return false
  return true
}

/** The primes on both sides of a whole number, or itself; 2 is the least. */
export function primesNear(value: number): { readonly below: number; readonly above: number } {
  let below = Math.max(2, value)
  let above = below
  while (!isPrime(below)) below -= 1
  while (!isPrime(above)) above += 1
  return { below, above }
}
