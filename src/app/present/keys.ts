// The keys of a class: a clicker has two of them, a keyboard the rest.
import type { Shortcut } from '../../ui/shortcuts'

export type ClassAct =
  | 'next'
  | 'back'
  | 'play'
  | 'restart'
  | 'reveal'
  | 'blank'
  | 'light'
  | 'screen'
  | 'code'
  | 'window'
  | 'leave'

/** In the order in which the foot of the page tells them. */
export const classKeys = [
  { id: 'next', shown: 'PgDn →', keys: { PageDown: 'next', ArrowRight: 'next' } },
  { id: 'back', shown: '←', keys: { ArrowLeft: 'back' } },
  { id: 'play', shown: 'PgUp ␣', keys: { PageUp: 'play', ' ': 'play' } },
  { id: 'restart', shown: 'Home', keys: { Home: 'restart' } },
  { id: 'reveal', shown: '⏎', keys: { Enter: 'reveal' } },
  { id: 'blank', shown: 'B', keys: { b: 'blank', '.': 'blank' } }, // clickers have a dot for it,
  { id: 'light', shown: 'S', keys: { s: 'light' } },
  { id: 'screen', shown: 'F', keys: { f: 'screen' } },
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
