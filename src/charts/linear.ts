/** From a number to pixels along a straight line, and back. */
export interface Linear {
  (value: number): number
  invert(at: number): number
}

type Pair = readonly [number, number]

export function linear([from, to]: Pair, [first, last]: Pair): Linear {
  const share = (value: number, a: number, b: number): number =>
    a === b ? 0.5 : (value - a) / (b - a)
  const scale = (value: number): number => first + share(value, from, to) * (last - first)
  return Object.assign(scale, {
    invert: (at: number): number => from + share(at, first, last) * (to - from),
  })
}
