// What survives the page: preferences and progress, and nothing else. Storage may be forbidden (a
// sandboxed frame), full or broken; the app then runs without it and says so.
import { KEPT_VERSION, migrated, type Stored } from './migrations'
import type { NoticeCode } from './notices'
import { noPreferences, type Preferences, preferenceRules } from './preferences'
import { noProgress, type Progress, progressRules } from './progress'
import { isObject, type Rules, wholeUpTo } from './rules'

export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

export interface Kept {
  readonly preferences: Preferences
  readonly progress: Progress
}

export const KEPT_NAME = 'counterflow'
const BACKUPS_MAX = 9

export type Tell = (code: NoticeCode, said?: { params: Record<string, string> }) => void

/** Storage that never throws: what it may not write it remembers as long as the page lives. */
export function guarded(open: () => TextStorage, tell: Tell): TextStorage {
  const memory = new Map<string, string>()
  const said = new Set<NoticeCode>() // once is enough: it will be as true with the next write
  const attempt = <T>(action: () => T, code: NoticeCode): T | null => {
    try {
      return action()
    } catch {
      if (!said.has(code)) tell(code)
      said.add(code)
      return null
    }
  }
  // Where storage is forbidden, already the look at it throws.
  const reach = () => attempt(open, 'storage-forbidden')
  return {
    getItem(key) {
      const there = memory.get(key)
      if (there !== undefined) return there
      const storage = reach()
      return storage && attempt(() => storage.getItem(key), 'storage-forbidden')
    },
    setItem(key, text) {
      memory.set(key, text)
      const storage = reach()
      if (!storage) return
      attempt(() => {
        storage.setItem(key, text)
        memory.delete(key)
      }, 'storage-full')
    },
  }
}

/** Reads each field by its own rule: one that is broken takes no other with it. */
function readFields<T extends object>(
  rules: Rules<T>,
  { value, usual }: { value: unknown; usual: T },
): { output: T; isWhole: boolean } {
  const output: Record<string, unknown> = {}
  const source: object = typeof value === 'object' && value !== null ? value : {}
  let isWhole = source === value
  for (const [key, isRight] of Object.entries<(value: unknown) => boolean>(rules)) {
    const found = Object.hasOwn(source, key) ? Reflect.get(source, key) : undefined
    const isRead = found !== undefined && isRight(found)
    output[key] = isRead ? found : Reflect.get(usual, key)
    if (found !== undefined && !isRead) isWhole = false
  }
  return { output: { ...usual, ...output }, isWhole }
}

interface Envelope {
  readonly version: number
  readonly state: Stored
}

const isVersion = wholeUpTo(Number.MAX_SAFE_INTEGER)

const isEnvelope = (read: unknown): read is Envelope =>
  isObject(read) &&
  'version' in read &&
  isVersion(read.version) &&
  'state' in read &&
  isObject(read.state) &&
  'preferences' in read.state &&
  'progress' in read.state

function parsed(text: string): Envelope | null {
  try {
    const read: unknown = JSON.parse(text)
    return isEnvelope(read) ? read : null
  } catch {
    return null
  }
}

/** Puts a text aside under a key that is free; where all are taken, the last is given up. */
function keepAside(storage: TextStorage, text: string): string {
  let key = ''
  for (let i = 1; i <= BACKUPS_MAX; i += 1) {
    key = `${KEPT_NAME}.backup.${i}`
    const there = storage.getItem(key)
    if (there === text) return key
    if (there === null) break
  }
  storage.setItem(key, text)
  return key
}

export interface Keeper {
  /** Null where nothing is kept, or nothing that could be read. */
  read(): Kept | null
  write(kept: Kept): void
}

/** Reads what is kept by the rules, and writes only what has changed. */
export function keeperIn(storage: TextStorage, tell: Tell): Keeper {
  let last: Kept | null = null
  const refused = (code: NoticeCode, text: string): null => {
    tell(code, { params: { key: keepAside(storage, text) } })
    return null
  }
  return {
    read() {
      const text = storage.getItem(KEPT_NAME)
      if (text === null) return null
      const read = parsed(text)
      if (!read) return refused('storage-corrupt', text)
      if (read.version > KEPT_VERSION) return refused('storage-newer', text)
      const stored = migrated(read.state, read.version)
      if (!stored) return refused('storage-corrupt', text)
      const { preferences, progress } = stored
      const one = readFields(preferenceRules, { value: preferences, usual: noPreferences })
      const two = readFields(progressRules, { value: progress, usual: noProgress })
      if (!one.isWhole || !two.isWhole) refused('storage-corrupt', text)
      last = { preferences: one.output, progress: two.output }
      return last
    },
    write({ preferences, progress }) {
      if (last?.preferences === preferences && last.progress === progress) return
      last = { preferences, progress }
      storage.setItem(KEPT_NAME, JSON.stringify({ state: last, version: KEPT_VERSION }))
    },
  }
}
