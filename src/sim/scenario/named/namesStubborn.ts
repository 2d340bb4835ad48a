// The same, and two in five resolvers remember for five minutes whatever they are told.
import { looked, nameServer } from './nameServer'

/** The scenario as a document. */
export const namesStubborn = nameServer({ ttl: '5s', check: looked, stubborn: 0.4 })
