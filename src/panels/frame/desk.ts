// What a panel asks of the page around it: links and files need the address bar, which is the
// app's.
import { type ComponentType, createContext, useContext } from 'react'
import type { Shared } from '../../store'
import type { What } from './ShareSheet'

/** What is told to the dialog that makes a preset of a figure. */
export interface PresetProps {
  readonly session: string
  readonly what: What
  readonly onClose: () => void
}

/** How a panel's run leaves and enters the page. */
export interface PanelDesk {
  /** Puts the run into the address; the link, or null when it is too long for one. */
  share(session: string): Promise<string | null>
  /** What a share of the run would consist of; null where its player is not on the page. */
  capture(session: string): Promise<Shared | null>
  /** Offers the run as a file; not here where a page has none to give or take. */
  save?(session: string): Promise<void>
  /** Loads a run file into the figure. */
  open?(session: string, file: File): Promise<void>
  /** Chooses what the readers of some page may touch; only in the course. */
  readonly Preset?: ComponentType<PresetProps>
  /** Opens the course, elsewhere, with exactly this; only where the course is not here. */
  onOpen?(session: string): void
  /** Address of the panel's own page. */
  pageOf(panel: string): string
}

const nowhere: PanelDesk = {
  share: async () => null,
  capture: async () => null,
  pageOf: () => '#',
}

export const PanelDeskContext = createContext<PanelDesk>(nowhere)

export const usePanelDesk = (): PanelDesk => useContext(PanelDeskContext)
