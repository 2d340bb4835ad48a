// Raised hands, counted by whoever teaches. They outlive a reload, and end with the tab.
export type Hands = Readonly<Record<string, readonly number[]>>

const MOST = 999
const keyOf = (chapter: string) => `counterflow-hands-${chapter}`

/** One hand more or less for an option of a step. */
export function counted(hands: Hands, at: { step: string; option: number; by: 1 | -1 }): Hands {
  const { step, option, by } = at
  const before = hands[step] ?? []
  const length = Math.max(before.length, option + 1)
  const next = Array.from({ length }, (_, place) => before[place] ?? 0)
  next[option] = Math.min(MOST, Math.max(0, next[option] + by))
  return { ...hands, [step]: next }
}

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST

/** Hands as a text has them; what is not understood is left out. */
export function readHands(text: string | null): Hands {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    if (typeof parsed !== 'object' || parsed === null) return {}
    const entries = Object.entries(parsed).filter(
      ([, counts]) => Array.isArray(counts) && counts.every(isCount),
    )
    return Object.fromEntries(entries)
  } catch {
    return {}
  }
}

/** The hands counted in this tab; none where storage is forbidden. */
export function storedHands(chapter: string): Hands {
  try {
    return readHands(sessionStorage.getItem(keyOf(chapter)))
  } catch {
    return {}
  }
}

export function storeHands(chapter: string, hands: Hands): void {
  try {
    sessionStorage.setItem(keyOf(chapter), JSON.stringify(hands))
  } catch {
    // They are counted all the same, until the page is left.
  }
}
