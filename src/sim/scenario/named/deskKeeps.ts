// The same with connections that are kept: reading is nearly all that is left to do.
import { deskAtWork } from './deskAtWork'

/** The scenario as a document. */
export const deskKeeps = deskAtWork(7, { protocol: 'http/2', tls: '1.3' })
