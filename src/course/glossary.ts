// The fixed words of the course, English and Chinese: one word for one thing, in prose, panels and
// messages alike. A later chapter adds its words here.
import { choosing } from './glossary/choosing'
import { figures } from './glossary/figures'
import { ideas } from './glossary/ideas'
import { kitchens } from './glossary/kitchens'
import { regions } from './glossary/regions'
import { regulars } from './glossary/regulars'
import { scaling } from './glossary/scaling'
import { tasters } from './glossary/tasters'
import { things } from './glossary/things'

/** A word and what it means, in one sentence. */
export type Entry = readonly [word: string, meaning: string]

export interface Term {
  /** Where it can be seen at work: chapter and figure. */
  readonly seen?: readonly [chapter: string, figure: string]
  readonly en: Entry
  readonly zh: Entry
}

export const glossary = {
  ...things,
  ...figures,
  ...ideas,
  ...regulars,
  ...kitchens,
  ...scaling,
  ...tasters,
  ...choosing,
  ...regions,
} as const

/** The id of a term. */
export type TermId = keyof typeof glossary

/** True for the id of a term. */
export const isTermId = (id: string): id is TermId => Object.hasOwn(glossary, id)
