// What the panel of a canary draws itself, loaded with it.
export { Below } from './Below'
export { Conduct } from './Conduct'
export { Grid } from './Grid'
export { VersionMarks } from './VersionMarks'

/** What of its sheet a page may lock or hide. */
export const held = async () => (await import('./Sheet')).held
