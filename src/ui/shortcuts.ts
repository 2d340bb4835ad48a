// Keys and what they do, as lists: the listener and the help read the same one.

/** Where somebody types, or chooses by letters: keys are theirs. */
export const TYPING =
  'input:not([type=range]):not([type=radio]), textarea, select, [contenteditable]'

/** Some keys that belong together. */
export interface Shortcut<Act> {
  readonly id: string
  readonly shown: string // as it stands on the keyboard
  /** By the name that events give a key; letters are small. */
  readonly keys: Readonly<Record<string, Act>>
  /** With Shift alone, or without alone; absent where it makes no difference. */
  readonly shift?: boolean
}

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** What a pressed key stands for in a list; null where it stands for nothing. */
export function actOf<Act>(list: readonly Shortcut<Act>[], event: Pressed): Act | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const found = list.find(
    ({ keys, shift }) => Object.hasOwn(keys, name) && (shift ?? event.shiftKey) === event.shiftKey,
  )
  return found?.keys[name] ?? null
}
