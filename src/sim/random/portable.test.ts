// References are 300-bit values rounded to the nearest double.
import { describe, expect, it } from 'vitest'
import { exponential, naturalLog, normalQuantile, power } from './portable'
import { Streams } from './stream'

const view = new DataView(new ArrayBuffer(8))

/** Place of a double among all doubles, so that neighbors differ by one. */
function place(x: number): bigint {
  view.setFloat64(0, x)
  const bits = view.getBigInt64(0)
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits
}

/** How many doubles lie between two numbers; 0 for the same, NaN with NaN included. */
function ulps(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity
  const distance = place(a) - place(b)
  return Number(distance < 0n ? -distance : distance)
}

/** Greatest distance of f(arguments) from the last number of each row. */
const worst = (rows: readonly (readonly number[])[], f: (x: number, y: number) => number): number =>
  rows.reduce((most, row) => Math.max(most, ulps(f(row[0], row[1]), row[row.length - 1])), 0)

/** Any finite positive double, all exponents equally likely, subnormals included. */
function anyPositive(draw: () => number): number {
  view.setUint32(0, Math.floor(draw() * 0x7ff00000))
  view.setUint32(4, Math.floor(draw() * 4294967296))
  return view.getFloat64(0)
}

const draws = () => {
  const stream = new Streams().open(1, 'portable-test')
  return () => stream.uniform()
}

const logarithms = [
  [5e-324, -744.4400719213812],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-300, -690.7755278982137],
  [1e-10, -23.025850929940457],
  [0.3, -1.2039728043259361],
  [0.6, -0.5108256237659907],
  [0.7071067811865475, -0.34657359027997275],
  [0.9999999999999999, -1.1102230246251565e-16],
  [1.0000000000000002, 2.2204460492503128e-16],
  [1.25, 0.22314355131420976],
  [1.4143, 0.34663470904431704],
  [3, 1.0986122886681098],
  [2.7, 0.9932517730102834],
  [11, 2.3978952727983707],
  [12345.678, 9.421061321291832],
  [1e22, 50.65687204586901],
  [1.7976931348623157e308, 709.782712893384],
]

const exponentials = [
  [-745.1332191019411, 5e-324],
  [-740, 4.2e-322],
  [-708.5, 2.006132305331306e-308],
  [-100.25, 2.897198083210148e-44],
  [-10, 4.5399929762484854e-5],
  [-1, 0.36787944117144233],
  [-0.34, 0.7117703227626097],
  [-1e-9, 0.999999999],
  [5e-324, 1],
  [1e-16, 1],
  [0.25, 1.2840254166877414],
  [0.34, 1.4049475905635938],
  [1.5, 4.4816890703380645],
  [10.5, 36315.502674246636],
  [100, 2.6881171418161356e43],
  [709.782712893384, 1.7976931348622732e308],
]

const powers = [
  [10, -323, 1e-323],
  [10, 308, 1e308],
  [10, 22, 1e22],
  [0.1, 3, 0.0010000000000000002],
  [1.0000000000000002, 3e18, 1.98719262165461e289],
  [0.9999999999999999, -6e18, 1.987192621654831e289],
  [3, 0.5, 1.7320508075688772],
  [2, -1074, 5e-324],
  [3, 646, 1.6608505280233425e308],
  [7.5, -0.3, 0.5463634277011612],
  [1e-300, 1.05, 1e-315],
  [5e-324, 0.5, 2.2227587494850775e-162],
  [1.7976931348623157e308, -1.04, 2.6e-321],
  [0.7, 1000, 1.2532566399656388e-155],
  [1.1, 7300, 1.4675795621558027e302],
  [123.456, 78.9, 1.0478827916671325e165],
]

const quantiles = [
  [5e-324, -38.467405617144344],
  [1e-300, -37.0470962993612],
  [1e-100, -21.273453560965326],
  [1e-20, -9.262340089798407],
  [1.3887943864964e-11, -6.657904643501104],
  [1e-9, -5.9978070150076865],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.075, -1.439531470938456],
  [0.0750000001, -1.4395314702320188],
  [0.2, -0.8416212335729142],
  [0.3, -0.5244005127080408],
  [0.49, -0.025068908258711057],
  [0.4999999999999999, -2.782916424671767e-16],
  [0.5000000000000001, 2.782916424671767e-16],
  [0.6, 0.2533471031357997],
  [0.925, 1.4395314709384561],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [0.9999999999999999, 8.209536151601387],
]

describe('naturalLog', () => {
  it('is within one unit in the last place of the true value, from the least to the largest', () => {
    expect(worst(logarithms, naturalLog)).toBeLessThanOrEqual(1)
  })

  it('is within two units of Math.log over all exponents and close to 1', () => {
    const draw = draws()
    const rows = Array.from({ length: 20000 }, (_, i) => {
      const x = i % 2 ? anyPositive(draw) : 1 + (draw() - 0.5) * 0.01
      return [x, Math.log(x)]
    })
    expect(worst(rows, naturalLog)).toBeLessThanOrEqual(2)
  })

  it('is exactly 0 at 1 and grows with every doubling of its argument', () => {
    expect(naturalLog(1)).toBe(0)
    let last = -Infinity
    for (let x = 5e-324; x < Infinity; x *= 2) {
      expect(naturalLog(x)).toBeGreaterThan(last)
      last = naturalLog(x)
    }
  })

  it('answers the edges as Math.log does', () => {
    for (const x of [0, -0, -1, -5e-324, -Infinity, Infinity, NaN])
      expect(naturalLog(x)).toBe(Math.log(x))
  })
})

describe('exponential', () => {
  it('is within one unit in the last place of the true value, subnormal results included', () => {
    expect(worst(exponentials, exponential)).toBeLessThanOrEqual(1)
  })

  it('is within two units of Math.exp over its whole range', () => {
    const draw = draws()
    const rows = Array.from({ length: 20000 }, (_, i) => {
      const x = (draw() - 0.5) * (i % 2 ? 1490 : 2)
      return [x, Math.exp(x)]
    })
    expect(worst(rows, exponential)).toBeLessThanOrEqual(2)
  })

  it('answers the edges as Math.exp does', () => {
    for (const x of [0, -0, 1e-320, -1e-320, 709.7827128933841, 710, 1e308, -745.14, -746, -1e308])
      expect(exponential(x)).toBe(Math.exp(x))
    expect(exponential(Infinity)).toBe(Infinity)
    expect(exponential(-Infinity)).toBe(0)
    expect(exponential(NaN)).toBeNaN()
  })

  it('undoes the logarithm to within the error that the logarithm must have', () => {
    const draw = draws()
    for (let i = 0; i < 5000; i++) {
      const x = anyPositive(draw)
      const allowed = (Math.abs(Math.log(x)) + 2) * 2 ** -52 * x
      expect(Math.abs(exponential(naturalLog(x)) - x)).toBeLessThanOrEqual(allowed)
    }
  })
})

describe('power', () => {
  it('is within one unit in the last place of the true value where the exponent is extreme', () => {
    expect(worst(powers, power)).toBeLessThanOrEqual(1)
  })

  it('answers every pair of special numbers as Math.pow does', () => {
    const special = [0, 0.5, 1, 2, 3, 1.5, 1e308, 5e-324, 2 ** 53, Infinity]
    const all = [...special, ...special.map((x) => -x), NaN]
    for (const x of all)
      for (const y of all) {
        const want = x ** y
        const exact = want === 0 || !Number.isFinite(want) || Math.abs(want) === 1
        if (exact) expect([x, y, power(x, y)]).toEqual([x, y, want])
        else expect(ulps(power(x, y), want)).toBeLessThanOrEqual(1)
      }
  })

  it('gives squares, roots and inverses as multiplication, Math.sqrt and division do, to one unit', () => {
    const draw = draws()
    const xs = Array.from({ length: 10000 }, () => draw() * 1000)
    const rows = xs.flatMap((x) => [
      [x, 1, x],
      [x, 2, x * x],
      [x, 0.5, Math.sqrt(x)],
      [x, -1, 1 / x],
    ])
    expect(worst(rows, power)).toBeLessThanOrEqual(1)
  })

  it('is exact at powers of two', () => {
    for (let k = -1074; k < 1024; k++) expect(power(2, k)).toBe(2 ** k)
    for (let k = -268; k < 256; k++) expect(power(16, k)).toBe(2 ** (4 * k))
  })

  it('agrees with exponential of the logarithm over random arguments', () => {
    const draw = draws()
    for (let i = 0; i < 10000; i++) {
      const x = anyPositive(draw)
      const y = (draw() - 0.5) * 20
      const log = y * Math.log(x)
      if (Math.abs(log) > 700) continue
      const want = Math.exp(log)
      expect(Math.abs(power(x, y) - want)).toBeLessThanOrEqual(
        (Math.abs(log) + 4) * 2 ** -52 * want,
      )
    }
  })
})

describe('normalQuantile', () => {
  it('is within 8 units in the last place of the true value, out to p = 5e-324', () => {
    expect(worst(quantiles, normalQuantile)).toBeLessThanOrEqual(8)
  })

  it('is odd about one half', () => {
    const draw = draws()
    for (let i = 0; i < 10000; i++) {
      const p = Math.floor(draw() * 2 ** 30) / 2 ** 30 // so that 1 - p is exact
      expect(normalQuantile(1 - p)).toBe(0 - normalQuantile(p))
    }
  })

  it('grows with p, across the borders between its three formulas too', () => {
    const borders = [0.075, 0.925, 1.3887943864964021e-11, 1 - 1.3887943864964021e-11]
    const grid = borders.flatMap((p) => [p * (1 - 1e-7), p * (1 - 1e-9), p, p * (1 + 1e-9)])
    for (let i = 1; i < 2000; i++) grid.push(i / 2000)
    grid.sort((a, b) => a - b)
    for (let i = 1; i < grid.length; i++)
      if (grid[i] < 1 && grid[i] - grid[i - 1] > 1e-15)
        expect(normalQuantile(grid[i])).toBeGreaterThan(normalQuantile(grid[i - 1]))
  })

  it('is infinite at the ends, zero in the middle and undefined outside', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    expect(normalQuantile(0.5)).toBe(0)
    for (const p of [-0.1, 1.1, NaN, Infinity, -Infinity]) expect(normalQuantile(p)).toBeNaN()
  })
})

describe('all four', () => {
  it('give the same last digits in every engine', () => {
    const draw = draws()
    let hash = 0x811c9dc5
    const fold = (x: number) => {
      view.setFloat64(0, x)
      for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x01000193)
    }
    for (let i = 0; i < 20000; i++) {
      const u = draw()
      const v = draw()
      fold(naturalLog(u * 1000))
      fold(exponential((u - 0.5) * 100))
      fold(power(u * 5, v * 30 - 15))
      fold(normalQuantile(u))
    }
    expect((hash >>> 0).toString(16)).toBe('362c3a35')
  })
})
