// A health path that asks the database takes the whole fleet down with it.
import { blink } from './nightWatch'

/** The scenario as a document. */
export const deepCheck = blink({ active: { interval: '2s', timeout: '1s' } })
