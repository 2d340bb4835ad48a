// The checklist as a text for other people's notes.
import { m } from '../../i18n'
import { type Item, items } from './items'

export interface Filled {
  isDone(item: Item): boolean
  note(item: Item): string
}

// What a reader typed is text, and must stay so in a list.
const inLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim()

/** The list with ticks and notes, as Markdown. */
export function markdownOf({ isDone, note }: Filled): string {
  const lines = items.flatMap((item) => {
    const text = inLine(note(item))
    const tick = isDone(item) ? 'x' : ' '
    return [`- [${tick}] ${item.ask()}`, ...(text ? [`  - ${text}`] : [])]
  })
  return [`# ${m.closing_caption_checklist()}`, '', ...lines, ''].join('\n')
}
