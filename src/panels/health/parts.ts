// What the panel loads when it is shown.
import { chief } from './probeSettings'

export { Below } from './Below'
export { ProbeMarks } from './ProbeMarks'
export { Watch } from './Watch'

/** What it draws that a page may lock or hide. */
export const held = async () => [...chief, ...(await import('./Sheet')).held]
