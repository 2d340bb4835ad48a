// What a chapter needs from the page around it: the lesson that is read, and how to draw a panel.
import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import type { Run } from '../sim/scenario'
import type { Lesson } from './lesson'

/** A place in the prose where a panel stands. */
export interface FigureSlotProps {
  readonly session: string // id in the store; open it with `lanes`
  readonly panel: string
  readonly example: string
  readonly lanes: readonly Run[] // as the figure opens
  readonly number: string | null // "1.3"; null where the figure has none
  readonly caption: string
  readonly held: boolean // a question waits for an answer: hold play until then
  readonly question: ReactNode // stands in the panel's head; null where the figure asks nothing
}

interface Desk {
  readonly lesson: Lesson
  readonly FigureSlot: ComponentType<FigureSlotProps>
}

export const DeskContext = createContext<Desk | null>(null)

/** The lesson that is read, and the slot for its panels. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('This stands in a chapter only')
  return desk
}
