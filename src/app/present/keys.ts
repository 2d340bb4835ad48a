// The keys of a class: a clicker has two of them, a keyboard the rest. What a clicker calls the
// next page is the rest of a figure that is taller than the wall, the answer to its question, then
// the next step.
import type { Shortcut } from '../../ui/shortcuts'

export type ClassAct =
  | 'on'
  | 'next'
  | 'back'
  | 'down'
  | 'up'
  | 'play'
  | 'restart'
  | 'reveal'
  | 'blank'
  | 'light'
  | 'screen'
  | 'theme'
  | 'code'
  | 'window'
  | 'leave'

/** In the order in which the foot of the page tells them. */
export const classKeys = [
  { id: 'next', shown: 'PgDn →', keys: { PageDown: 'on', ArrowRight: 'next' } },
  { id: 'back', shown: '←', keys: { ArrowLeft: 'back' } },
  { id: 'rest', shown: '↓ ↑', keys: { ArrowDown: 'down', ArrowUp: 'up' } },
  { id: 'play', shown: 'PgUp ␣', keys: { PageUp: 'play', ' ': 'play' } },
  { id: 'restart', shown: 'Home', keys: { Home: 'restart' } },
  { id: 'reveal', shown: '⏎', keys: { Enter: 'reveal' } },
  { id: 'blank', shown: 'B', keys: { b: 'blank', '.': 'blank' } }, // clickers have a dot for it,
  { id: 'light', shown: 'S', keys: { s: 'light' } },
  { id: 'screen', shown: 'F', keys: { f: 'screen' } },
  { id: 'theme', shown: 'T', keys: { t: 'theme' } },
  { id: 'code', shown: 'Q', keys: { q: 'code' } },
  { id: 'window', shown: 'P', keys: { p: 'window' } },
  { id: 'leave', shown: 'Esc', keys: { Escape: 'leave' } },
] as const satisfies readonly Shortcut<ClassAct>[]

/** How the keys that count hands are told: handOf reads them on any keyboard. */
export const handKeys = [{ id: 'hand', shown: '1 – 9' }] as const

/** The option for which a digit counts a hand, and whether it gives or takes; else null. */
export function handOf({ code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>) {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  return digit ? { option: Number(digit) - 1, by: shiftKey ? (-1 as const) : (1 as const) } : null
}
