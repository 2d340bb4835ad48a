// The name server looks after its balancers, and an answer is remembered for a minute.
import { looked, nameServer } from './nameServer'

/** The scenario as a document. */
export const namesMinute = nameServer({ ttl: '60s', check: looked })
