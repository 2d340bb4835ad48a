// The same with sessions that are resumed nine times in ten.
import { deskAtWork } from './deskAtWork'

/** The scenario as a document. */
export const deskResumes = deskAtWork(7, { keep: 'request', tls: '1.3', resumption: 0.9 })
