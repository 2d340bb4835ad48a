// What a chapter needs from the page around it: the lesson that is read, and how to draw a panel.
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { Run } from '../sim/scenario'
import type { Source } from '../ui/later'
import type { TermId } from './glossary'
import type { Lesson } from './lesson'

/** A place in the prose where a panel stands. */
export interface FigureSlotProps {
  readonly session: string // id in the store; open it with `lanes`
  readonly panel: string
  readonly example: string
  readonly lanes: Source<readonly Run[]> // as the figure opens
  readonly number: string | null // "1.3"; null where the figure has none
  readonly caption: string
  readonly held: boolean // a question waits for an answer: hold play until then
  readonly question: ReactNode // stands in the panel's head; null where the figure asks nothing
}

/** Where a word stands in the prose; the section is null ahead of the first one. */
export interface WordPlace {
  readonly chapter: string
  readonly section: string | null
}

/** The way to the figure in which the thing that a word names can be seen. */
export interface Way {
  readonly href: string
  readonly words: string
  readonly place: string // id of the element that it leads to
  readonly isHere: boolean // in the same chapter
}

export type WayTo = (term: TermId, from: WordPlace) => Way | null

interface Desk {
  readonly lesson: Lesson
  readonly FigureSlot: ComponentType<FigureSlotProps>
  readonly wayTo?: WayTo // without it words have their meaning alone
}

/** The section that is being read out; null ahead of the first one. */
export const SectionContext = createContext<string | null>(null)

export const DeskContext = createContext<Desk | null>(null)

/** The lesson that is read, and the slot for its panels. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('This stands in a chapter only')
  return desk
}
