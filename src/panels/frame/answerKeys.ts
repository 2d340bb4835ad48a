// The digits that answer the question in the head of a panel.
import type { Shortcut } from '../../ui/shortcuts'

const digits = Array.from({ length: 9 }, (_, place) => place + 1)

/** Each key with the place of the answer that it gives, from 1. */
export const answerKeys = [
  {
    id: 'answer',
    shown: '1 – 9',
    keys: Object.fromEntries(digits.map((digit) => [String(digit), digit])),
  },
] as const satisfies readonly Shortcut<number>[]
