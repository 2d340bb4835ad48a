// What a rank test of two samples can catch, exactly: each sample holds a few shares of errors, one
// a look, drawn from the binomial law. Ranks do not ask for an order, so every multiset of shares
// is put to the rule once, with its multinomial chance. Samples of so few values, with so many that
// are equal, are no matter for the normal law.
import { binomial } from './canary'

/** Multisets rarer than this, and pairs of them, are left out: less than 0.001 in all. */
const RARE = 1e-8

interface Draw {
  readonly values: readonly number[]
  readonly chance: number
}

/** Every multiset of `size` values of which the k-th has the chance `row[k]`, worth `worth(k)`. */
const multisets = (
  row: readonly number[],
  size: number,
  worth: (place: number) => number,
): readonly Draw[] => {
  let open: readonly (Draw & { readonly rest: number })[] = [{ values: [], chance: 1, rest: size }]
  const whole: Draw[] = []
  row.forEach((chance, place) => {
    const next: (Draw & { readonly rest: number })[] = []
    for (const draw of open) {
      let { chance: sofar, values } = draw
      for (let count = 0; count <= draw.rest && sofar > RARE; count++) {
        if (count === draw.rest) whole.push({ values, chance: sofar })
        else next.push({ values, chance: sofar, rest: draw.rest - count })
        sofar *= ((draw.rest - count) / (count + 1)) * chance
        values = [...values, worth(place)]
      }
    }
    open = next
  })
  return whole
}

/** Two versions, looked at so many times, and the rule that compares what the looks measured. */
interface Ranking {
  readonly looks: number
  readonly canary: { readonly answers: number; readonly share: number } // at each look
  readonly stable: { readonly answers: number; readonly share: number }
  readonly alarms: (experiment: readonly number[], control: readonly number[]) => boolean
}

/** Chance that the last of the looks alarms: its power where the canary is worse, its false alarms
 * where it is not. */
export const chanceByRanks = ({ looks, canary, stable, alarms }: Ranking): number => {
  const drawn = ({ answers, share }: Ranking['canary']) =>
    multisets(binomial(answers, share), looks, (errors) => errors / answers)
  const control = drawn(stable)
  let sum = 0
  for (const one of drawn(canary))
    for (const other of control)
      if (one.chance * other.chance > RARE && alarms(one.values, other.values))
        sum += one.chance * other.chance
  return sum
}
