// What a panel asks of the page around it: links and files need the address bar, which is the
// app's.
import { createContext, useContext } from 'react'

/** How a panel's run leaves and enters the page. */
export interface PanelDesk {
  /** Puts the run into the address; the link, or null when it is too long for one. */
  share(session: string): Promise<string | null>
  /** The run at its instant as an address carries it; null when it is too long for one. */
  packed(session: string): Promise<string | null>
  /** Offers the run as a file; not here where a page has none to give or take. */
  save?(session: string): Promise<void>
  /** Loads a run file into the figure. */
  open?(session: string, file: File): Promise<void>
  /** Opens the course, elsewhere, with exactly this; only where the course is not here. */
  onOpen?(session: string): void
  /** Address of the panel's own page. */
  pageOf(panel: string): string
}

const nowhere: PanelDesk = {
  share: async () => null,
  packed: async () => null,
  pageOf: () => '#',
}

export const PanelDeskContext = createContext<PanelDesk>(nowhere)

export const usePanelDesk = (): PanelDesk => useContext(PanelDeskContext)
