// The same, but a balancer with nobody left uses all.
import { blink } from './nightWatch'

/** The scenario as a document. */
export const deepCheckPanic = blink({ active: { interval: '2s', timeout: '1s' }, failOpen: true })
