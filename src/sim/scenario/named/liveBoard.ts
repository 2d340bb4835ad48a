// A board that is kept up to date over one WebSocket for each user: a connection has one server as
// long as it lasts. At 90 s every server sends its users away for a moment, by an age that ends all
// connections, and they come back.
import { regulars } from './regulars'

const document = regulars({
  clients: { connections: { protocol: 'websocket' } },
  interventions: [
    { at: '90s', do: 'connections.maxAge', traffic: 'users', maxAge: '1ms' },
    { at: '100s', do: 'connections.maxAge', traffic: 'users' },
  ],
})

/** The scenario as a document. */
export const liveBoard = document
