// One visitor in five is a bot, whose every request begins a session; the table has room for 100.
import { regulars } from './regulars'

/** The scenario as a document. */
export const botsTable = regulars({
  affinity: { kind: 'table', size: 100 },
  sessions: { bots: 0.2 },
})
