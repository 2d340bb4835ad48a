// What a name server answers: which gateways it may name, as Route 53 does it, and whose turn it is
// among them, by smooth weighted turns.

/** The weights in force: a gateway that is believed down has none; 0 counts only where all others
 * are down; and where all are down, none is. */
export const weightsInForce = (
  weights: readonly number[],
  listed: ArrayLike<number>,
): readonly number[] => {
  const up = weights.map((weight, gateway) => (listed[gateway] === 1 ? weight : 0))
  if (up.some((weight) => weight > 0)) return up
  const idle = weights.map((weight, gateway) => (listed[gateway] === 1 && weight === 0 ? 1 : 0))
  return idle.some((weight) => weight > 0) ? idle : weights
}

/** The next gateway in turn; `turns` keeps what each has in hand, and is changed. */
export const nextNamed = (weights: readonly number[], turns: Float64Array): number => {
  let [best, total] = [-1, 0]
  for (let gateway = 0; gateway < weights.length; gateway++) {
    if (weights[gateway] === 0) continue
    turns[gateway] += weights[gateway]
    total += weights[gateway]
    if (best < 0 || turns[gateway] > turns[best]) best = gateway
  }
  turns[best] -= total
  return best
}
