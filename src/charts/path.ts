// Paths as SVG writes them, in tenths of a pixel.

interface Spot {
  readonly x: number
  readonly y: number
}

const tenth = (value: number): number => Math.round(value * 10) / 10

const joined = (spots: readonly Spot[]): string =>
  spots.map(({ x, y }) => `${tenth(x)},${tenth(y)}`).join('L')

/** Stretches of places that are known; a gap ends one. */
function stretches(count: number, isKnown: (i: number) => boolean): number[][] {
  const found: number[][] = []
  for (let i = 0; i < count; i += 1) {
    if (!isKnown(i)) continue
    if (i === 0 || !isKnown(i - 1)) found.push([])
    found.at(-1)?.push(i)
  }
  return found
}

/** A line through spots; null is a gap, across which nothing is drawn. A lone spot is a dot. */
export function throughPath(spots: readonly (Spot | null)[]): string {
  const pieces = stretches(spots.length, (i) => spots[i] !== null)
  return pieces
    .map((piece) => {
      const line = joined(piece.flatMap((i) => spots[i] ?? []))
      return piece.length > 1 ? `M${line}` : `M${line}Z`
    })
    .join('')
}

/** The area between two lines over the same places; a gap in either is a gap of the area. */
export function betweenPath(
  over: readonly (Spot | null)[],
  under: readonly (Spot | null)[],
): string {
  const isKnown = (i: number): boolean => over[i] !== null && under[i] !== null
  return stretches(over.length, isKnown)
    .map((piece) => {
      const there = piece.flatMap((i) => over[i] ?? [])
      const back = piece.flatMap((i) => under[i] ?? []).reverse()
      return `M${joined([...there, ...back])}Z`
    })
    .join('')
}
