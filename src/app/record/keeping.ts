// What the reader does with all of their progress at once. Each act can be taken back as long as
// the page lives.
import { useSyncExternalStore } from 'react'
import { type Progress, store } from '../../store'
import { noProgress } from '../../store/progress'
import {
  mergedProgress,
  PROGRESS_BYTES,
  type ReadProgress,
  readProgressFile,
} from '../../store/progressFile'

/** What was done last, and what stood there before. */
export interface Done {
  readonly act: 'merged' | 'replaced' | 'forgotten' | 'undone'
  readonly before: Progress | null
}

let last: Done | null = null
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The last act on all of the progress; null where there was none. */
export const useDone = (): Done | null => useSyncExternalStore(subscribe, () => last)

function put(act: Done['act'], progress: Progress): void {
  const before = store.getState().progress
  store.setState({ progress })
  last = { act, before: act === 'undone' ? null : before }
  for (const listener of listeners) listener()
}

/** Puts what a file brought together with what is here. */
export const merge = (theirs: Progress): void =>
  put('merged', mergedProgress(store.getState().progress, theirs))

/** Puts what a file brought in the place of what is here. */
export const replace = (theirs: Progress): void => put('replaced', theirs)

/** Forgets everything. */
export const forget = (): void => put('forgotten', noProgress)

/** Takes the last of these acts back. */
export function undo(): void {
  if (last?.before) put('undone', last.before)
}

/** Reads a file that was chosen. */
export async function openFile(file: File): Promise<ReadProgress> {
  const whole = (found: string, allowed: string): ReadProgress => ({
    ok: false,
    problems: [{ path: '$', found, allowed }],
  })
  if (file.size > PROGRESS_BYTES)
    return whole(`${file.size} bytes`, `at most ${PROGRESS_BYTES} bytes`)
  return file.text().then(readProgressFile, () => whole('a file that cannot be read', 'a file'))
}
