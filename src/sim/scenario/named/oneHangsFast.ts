// 4.4: a knock every second, a timeout of half of it, and two silences are enough.
import { illFor, nightWatch } from './nightWatch'

/** The scenario as a document. */
export const oneHangsFast = nightWatch(illFor('server.hang'), {
  active: { interval: '1s', timeout: '500ms', fall: 2 },
})
