// Weights as LVS has them: whole numbers, of which the greatest common divisor is the unit.

/** Weight of a place: 0, or a whole number of at least 1. */
export const wholeWeight = (weight: number): number =>
  weight > 0 ? Math.max(1, Math.floor(weight + 0.5)) : 0

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** Greatest common divisor of the weights above 0; 0 where there is none. */
export const unitOf = (weights: readonly number[]): number => weights.reduce(commonDivisor, 0)
