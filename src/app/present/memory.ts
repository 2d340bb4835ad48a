// What a class has done so far. It outlives a reload of the wall, and ends with the tab.
import { type Hands, readHands } from './hands'

interface ClassMemory {
  readonly hands: Hands
  /** Ids of the steps whose answer was shown. */
  readonly revealed: readonly string[]
  /** Wall milliseconds at which the clock of the lesson was started. */
  readonly began: number
}

const LONGEST = 12 * 60 * 60 * 1000 // wall milliseconds: a clock that runs longer was forgotten

export const freshMemory = (now: number): ClassMemory => ({ hands: {}, revealed: [], began: now })

const isBegan = (value: unknown, now: number): value is number =>
  typeof value === 'number' && value <= now && value > now - LONGEST

/** A memory as a text has it; what is not understood is as if the class had just come. */
export function readMemory(text: string | null, now: number): ClassMemory {
  const fresh = freshMemory(now)
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (typeof kept !== 'object' || kept === null) return fresh
    const { hands, revealed, began } = kept as Partial<Record<keyof ClassMemory, unknown>>
    return {
      hands: readHands(hands),
      revealed: Array.isArray(revealed)
        ? revealed.filter((id) => typeof id === 'string').slice(0, 999)
        : [],
      began: isBegan(began, now) ? began : now,
    }
  } catch {
    return fresh
  }
}

const keyOf = (chapter: string) => `counterflow-class-${chapter}`

/** What this tab has kept of a chapter; nothing where storage is forbidden. */
export function storedMemory(chapter: string): ClassMemory {
  try {
    return readMemory(sessionStorage.getItem(keyOf(chapter)), Date.now())
  } catch {
    return freshMemory(Date.now())
  }
}

export function storeMemory(chapter: string, memory: ClassMemory): void {
  try {
    sessionStorage.setItem(keyOf(chapter), JSON.stringify(memory))
  } catch {
    // It is kept all the same, until the page is left.
  }
}
