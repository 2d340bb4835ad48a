// Where a rising function reaches a value: quantiles without a closed form, and Erlang's inverse.

/** The least x in [low, high] at which the rising function `f` reaches `target`, to the last digit;
 * the upper end doubles until it does, up to 2^1000. */
export function whereReaches(
  target: number,
  f: (x: number) => number,
  { low = 0, high = 1 }: { low?: number; high?: number } = {},
): number {
  let [from, to] = [low, high]
  while (f(to) < target && to < 2 ** 1000) [from, to] = [to, to * 2]
  for (;;) {
    const middle = from + (to - from) / 2
    if (!(middle > from && middle < to)) return to
    if (f(middle) < target) from = middle
    else to = middle
  }
}
