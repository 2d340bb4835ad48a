// Searching ascending columns by halving: rings of points, lists of places, running sums of shares.

/** Index of the first entry that is `least` or more, among the first `count` of an ascending
 * column; `count` where there is none. */
export const firstFrom = (
  column: ArrayLike<number>,
  least: number,
  count = column.length,
): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (column[middle] < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The same on a circle: after the last entry comes the first; 0 where there is none. */
export const firstAround = (circle: ArrayLike<number>, least: number): number => {
  const found = firstFrom(circle, least)
  return found === circle.length ? 0 : found
}

/** Which share an amount falls into, by the running sums of the first `count` shares; what lies
 * beyond the last sum falls into the last share. -1 where there are no shares. */
export const shareOf = (sums: ArrayLike<number>, amount: number, count = sums.length): number => {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle] > amount) high = middle
    else low = middle + 1
  }
  return Math.min(low, count - 1)
}
