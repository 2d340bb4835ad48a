// How much a canary can see, from counts alone: requests are independent and each fails with its
// version's chance. Exact sums over the binomial law, so that few requests are told right; where
// the analysis itself approximates (the z test), its rule is put to those exact chances.

/** x to a whole power of 0 or more, by squaring. */
const whole = (x: number, n: number): number => {
  let result = 1
  let base = x
  for (let rest = n; rest >= 1; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= base
    base *= base
  }
  return result
}

// e^-x for x of 0 or more: the series at x / 1024, squared ten times.
const fading = (x: number): number => {
  const small = x / 1024
  if (small > 1) return 0
  let term = 1
  let sum = 1
  for (let k = 1; k < 20; k++) {
    term *= small / k
    sum += term
  }
  return 1 / whole(sum, 1024)
}

/** Chance of at least one error among `answers`: 1 - (1 - p)^n. */
export const chanceToSee = (share: number, answers: number): number => 1 - whole(1 - share, answers)

const ANSWERS_MAX = 10_000_000

/** Answers until at least one error is seen with this chance: the least whole n with
 * 1 - (1 - p)^n at or above it; Infinity where that is more than ten million. */
export const answersToSee = (share: number, chance = 0.95): number => {
  let low = 0
  let high = 1
  while (chanceToSee(share, high) < chance) {
    low = high
    high *= 2
    if (high > ANSWERS_MAX) return Infinity
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (chanceToSee(share, middle) < chance) low = middle
    else high = middle
  }
  return high
}

/** How long that takes: `rate` requests a second in all, of which the canary gets `weight` (0 to
 * 1). In seconds. */
export const timeToSee = ({
  share,
  rate,
  weight,
  chance = 0.95,
}: Record<'share' | 'rate' | 'weight', number> & { chance?: number }): number =>
  answersToSee(share, chance) / (rate * weight)

/** Chance of nothing being seen in a time, where the canary's requests come by chance (Poisson) at
 * `rate` times `weight` a second: e^(-rate weight share time). */
export const chanceOfSilence = ({
  share,
  rate,
  weight,
  time,
}: Record<'share' | 'rate' | 'weight' | 'time', number>): number =>
  fading(rate * weight * share * time)

/** The binomial law: chance of each number of errors, 0 to `answers`. From the likeliest number
 * outward, so that nothing becomes too small too soon. */
export const binomial = (answers: number, share: number): readonly number[] => {
  const row = new Array<number>(answers + 1).fill(0)
  const mode = Math.min(answers, Math.floor((answers + 1) * share))
  row[mode] = 1
  const odds = share >= 1 ? 0 : share / (1 - share)
  for (let k = mode; k < answers; k++) row[k + 1] = (row[k] * (answers - k) * odds) / (k + 1)
  for (let k = mode; k > 0 && odds > 0; k--) row[k - 1] = (row[k] * k) / ((answers - k + 1) * odds)
  const sum = row.reduce((total, chance) => total + chance, 0)
  return row.map((chance) => chance / sum)
}

/** Chance that a fixed limit is passed by one look at `answers`: more than `limit` times them. */
export const chanceAbove = (share: number, answers: number, limit: number): number =>
  // The rule compares errors / answers with the limit: the same division, the same rounding.
  binomial(answers, share).reduce(
    (sum, chance, errors) => (answers > 0 && errors / answers > limit ? sum + chance : sum),
    0,
  )

/** Two versions and the rule that compares them. */
interface Comparing {
  readonly canary: { readonly answers: number; readonly share: number }
  readonly stable: { readonly answers: number; readonly share: number }
  /** Whether the rule alarms at so many errors in either version. */
  readonly alarms: (canaryErrors: number, stableErrors: number) => boolean
}

/** Chance that one look at two versions alarms: its power where the canary is worse, its false
 * alarms where it is not. */
export const chanceOfAlarm = ({ canary, stable, alarms }: Comparing): number => {
  const own = binomial(canary.answers, canary.share)
  const other = binomial(stable.answers, stable.share)
  let sum = 0
  own.forEach((chance, errors) => {
    if (chance < 1e-15) return
    other.forEach((beside, errorsBeside) => {
      if (beside > 1e-15 && alarms(errors, errorsBeside)) sum += chance * beside
    })
  })
  return sum
}

/** Chance that at least one of several looks at a growing sample passes a fixed limit, where each
 * look judges all answers so far: what looking every interval does to false alarms. `looks` are
 * numbers of answers, ascending; none is judged below `minimum`. */
export const chanceInLooks = ({
  share,
  limit,
  looks,
  minimum = 0,
}: {
  readonly share: number
  readonly limit: number
  readonly looks: readonly number[]
  readonly minimum?: number
}): number => {
  // Chance of each number of errors among runs that have not alarmed.
  let silent: readonly number[] = [1]
  let answers = 0
  for (const look of looks) {
    const added = binomial(look - answers, share)
    const next = new Array<number>(look + 1).fill(0)
    silent.forEach((chance, errors) => {
      if (chance === 0) return
      added.forEach((more, further) => {
        next[errors + further] += chance * more
      })
    })
    answers = look
    silent = next.map((chance, errors) =>
      answers >= minimum && answers > 0 && errors / answers > limit ? 0 : chance,
    )
  }
  return 1 - silent.reduce((sum, chance) => sum + chance, 0)
}
