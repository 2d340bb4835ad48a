// Logarithm, exponential, power and normal quantile made of + - * / and exact bit operations alone,
// so that every engine gives the same last digit: ECMAScript lets Math.log and its kin differ.
// Error: at most 1 unit in the last place for the first three, 8 for the quantile.

const value = new Float64Array(1)
const bits = new Uint32Array(value.buffer)
value[0] = 1
/** Place of the word with sign and exponent: the order of bytes is the machine's. */
const HIGH = bits[1] === 0x3ff00000 ? 1 : 0

// ln 2 in two parts: the first has 32 trailing zero bits, so k times it is exact for any exponent.
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const LN2 = LN2_HIGH + LN2_LOW
const SQRT2 = Math.sqrt(2)
const TWO_54 = 18014398509481984
const SPLITTER = 134217729 // 2^27 + 1, Dekker's constant

/** Exponent k of x = 2^k m with m in [sqrt 1/2, sqrt 2); leaves m in `value[0]`. x > 0, finite. */
function reduce(x: number): number {
  let k = -1023
  value[0] = x
  if (bits[HIGH] < 0x00100000) {
    value[0] = x * TWO_54 // subnormal: made normal first
    k -= 54
  }
  k += bits[HIGH] >>> 20
  bits[HIGH] = (bits[HIGH] & 0x000fffff) | 0x3ff00000
  if (value[0] > SQRT2) {
    value[0] = value[0] * 0.5
    k += 1
  }
  return k
}

/** x times 2^k, rounded once even where the result is subnormal; k from -1100 to 1024. */
function scale(x: number, k: number): number {
  value[0] = 0
  if (k > 1023) {
    bits[HIGH] = 0x7fe00000
    return x * value[0] * 2
  }
  if (k > -1023) {
    bits[HIGH] = (k + 1023) << 20
    return x * value[0]
  }
  bits[HIGH] = (k + 1077) << 20
  return x * value[0] * (1 / TWO_54)
}

/** The series 1/5 + z/7 + z²/9 + ... of atanh, past its first two terms; z at most 0.0295. */
function atanhRest(z: number): number {
  const high = 1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z * (1 / 25 + z / 27))))
  return 1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * high)))))
}

/** Natural logarithm; -Infinity at 0, NaN below. */
export function naturalLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  const k = reduce(x)
  // With s = f / (2 + f): ln(1 + f) = 2 atanh s = f - f²/2 + s (f²/2 + tail). The large parts are
  // added last, as in Sun's fdlibm, so that their rounding errors are not multiplied.
  const f = value[0] - 1
  const s = f / (2 + f)
  const half = 0.5 * f * f
  const z = s * s
  const correction = s * (half + 2 * z * (1 / 3 + z * atanhRest(z)))
  if (k === 0) return f - (half - correction)
  return k * LN2_HIGH - (half - (correction + k * LN2_LOW) - f)
}

/** e to the power high + low, where low is far below high. */
function exponentialOf(high: number, low: number): number {
  if (high > 709.79) return Infinity
  if (high < -745.2) return 0
  const k = Math.floor(high / LN2 + 0.5)
  const top = high - k * LN2_HIGH
  const rest = k * LN2_LOW - low
  const r = top - rest
  // e^r = 1 + 2r / (r coth(r/2) - r); the series of r coth(r/2) - 2 has Bernoulli's numbers.
  const z = r * r
  const inner = 1 / 604800 - z * (1 / 23950080 - z * (691 / 653837184000 - z / 37362124800))
  const c = r - z * (1 / 6 - z * (1 / 360 - z * (1 / 15120 - z * inner)))
  return scale(1 - (rest - (r * c) / (2 - c) - top), k)
}

/** e to the power x; 0 below -745.2, Infinity above 709.79. */
export function exponential(x: number): number {
  return exponentialOf(x, 0)
}

/** Rounding error of the product a·b = p, exactly (Dekker 1971); |a|, |b| below 2^996. */
function productError(a: number, b: number, p: number): number {
  const bigA = SPLITTER * a
  const a1 = bigA - (bigA - a)
  const a2 = a - a1
  const bigB = SPLITTER * b
  const b1 = bigB - (bigB - b)
  const b2 = b - b1
  return a2 * b2 - (p - a1 * b1 - a2 * b1 - a1 * b2)
}

/** Second part of the pair whose first is returned by `logarithmPair`. */
let pairLow = 0

/** ln x to about 66 bits, as the sum of the returned number and `pairLow`. x > 0, finite. */
function logarithmPair(x: number): number {
  const k = reduce(x)
  const f = value[0] - 1
  const d = 2 + f
  const dLow = f - (d - 2)
  const s = f / d
  const sd = s * d
  const sLow = (f - sd - productError(s, d, sd) - s * dLow) / d
  const z = s * s
  const zLow = productError(s, s, z) + 2 * s * sLow
  // tail = z (1/3 + z/5 + ...): its first term in pairs; the rest is at most 2^-5 of it.
  const rest = z * atanhRest(z)
  const third = 1 / 3
  const sum = third + rest
  const sumLow = third - sum + rest + 1.850371707708594e-17 // 1/3 less the double nearest to it
  const t = z * sum
  const tLow = productError(z, sum, t) + z * sumLow + zLow * sum
  const q = 2 * s * t
  const qLow = productError(2 * s, t, q) + 2 * (s * tLow + sLow * t)
  // k ln2 + 2s + q, largest first; LN2_HIGH k is exact.
  const base = k * LN2_HIGH
  const a = base + 2 * s
  const aLow = k === 0 ? 0 : base - a + 2 * s
  const high = a + q
  pairLow = a - high + q + (aLow + qLow + 2 * sLow + k * LN2_LOW)
  return high
}

/** `power` of a positive finite x other than 1, to a finite y other than 0. */
function powerOfPositive(x: number, y: number): number {
  const high = logarithmPair(x)
  const low = pairLow
  const product = y * high
  if (product > 710) return Infinity
  if (product < -746) return 0
  // |y| is below 2^63 here, since |ln x| is above 2^-54: the exact product cannot overflow.
  return exponentialOf(product, productError(y, high, product) + y * low)
}

/** x to the power y, with the special cases of ECMAScript's `Math.pow`. */
export function power(x: number, y: number): number {
  if (y === 0) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const size = Math.abs(x)
  const infinite = y === Infinity || y === -Infinity
  if (infinite && size === 1) return NaN
  const whole = Math.floor(y) === y
  if (x < 0 && !infinite && !whole && size !== Infinity) return NaN
  let result: number
  if (infinite) result = size > 1 === y > 0 ? Infinity : 0
  else if (size === 0 || size === Infinity) result = (size === 0) === y > 0 ? 0 : Infinity
  else if (size === 1) result = 1
  else result = powerOfPositive(size, y)
  const odd = whole && !infinite && Math.abs(y % 2) === 1
  return odd && (x < 0 || 1 / x === -Infinity) ? -result : result
}

// Wichura's AS 241 (PPND16), Applied Statistics 37 (1988): ratios of polynomials of degree 7,
// highest power first, for |p - 1/2| up to 0.425, then for sqrt(-ln p) up to 5 and past it.
const CENTER_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
]
const CENTER_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
]
const MIDDLE_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const MIDDLE_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
]
const TAIL_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const TAIL_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
]

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = coefficients[0]
  for (let i = 1; i < 8; i++) sum = sum * x + coefficients[i]
  return sum
}

/** Quantile of the standard normal: the x below which a share p lies; p from 0 to 1, else NaN. */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(CENTER_ABOVE, r)) / polynomial(CENTER_BELOW, r)
  }
  const share = q < 0 ? p : 1 - p
  if (!(share > 0)) return share === 0 ? (q < 0 ? -Infinity : Infinity) : NaN
  const r = Math.sqrt(-naturalLog(share))
  const x =
    r <= 5
      ? polynomial(MIDDLE_ABOVE, r - 1.6) / polynomial(MIDDLE_BELOW, r - 1.6)
      : polynomial(TAIL_ABOVE, r - 5) / polynomial(TAIL_BELOW, r - 5)
  return q < 0 ? -x : x
}
