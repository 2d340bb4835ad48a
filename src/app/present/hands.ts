// Raised hands, counted by whoever teaches.
export type Hands = Readonly<Record<string, readonly number[]>>

const MOST = 999

/** One hand more or less for an option of a step. */
export function counted(hands: Hands, at: { step: string; option: number; by: 1 | -1 }): Hands {
  const { step, option, by } = at
  const before = hands[step] ?? []
  const length = Math.max(before.length, option + 1)
  const next = Array.from({ length }, (_, place) => before[place] ?? 0)
  next[option] = Math.min(MOST, Math.max(0, next[option] + by))
  return { ...hands, [step]: next }
}

/** All but the hands of a step. */
export const cleared = (hands: Hands, step: string): Hands =>
  Object.fromEntries(Object.entries(hands).filter(([of]) => of !== step))

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST

/** Hands as somebody has kept them; what is not understood is left out. */
export function readHands(kept: unknown): Hands {
  if (typeof kept !== 'object' || kept === null) return {}
  const entries = Object.entries(kept).filter(
    ([, counts]) => Array.isArray(counts) && counts.every(isCount),
  )
  return Object.fromEntries(entries)
}
