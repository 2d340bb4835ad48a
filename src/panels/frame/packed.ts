// A run as the letters of an address, for dialogs that are loaded when they open.
import { packRuns } from '../../store/sharing'
import type { PanelDesk } from './desk'

/** The run at its instant as an address carries it; null where it is too long, or not there. */
export async function packedBy(desk: PanelDesk, session: string): Promise<string | null> {
  const shared = await desk.capture(session)
  const packed = shared && packRuns(shared)
  return packed?.ok ? packed.runs.join('.') : null
}
