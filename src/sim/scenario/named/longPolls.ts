// A board that is kept up to date without a WebSocket: each user asks, the server holds the request
// until there is something new, answers, and the user asks again at once. Every round is a request
// of its own and is chosen anew.
import { regulars } from './regulars'

/** The scenario as a document. */
export const longPolls = regulars({
  work: '1s',
  slots: 40,
  arrivals: { requests: 60, think: '50ms' },
})
