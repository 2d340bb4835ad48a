// What the panel loads when it is shown.
export { Below } from './Below'
export { ProbeMarks } from './ProbeMarks'
export { Watch } from './Watch'
