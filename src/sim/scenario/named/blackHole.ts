// 3.7: the first counter answers everybody with an error within 5 ms, and so always looks free.
import { counters, teaShop } from './teaShop'

/** The shop of 3.7 with its counters in some order. */
export const holeShop = (servers: Parameters<typeof teaShop>[0]['servers']) =>
  teaShop({
    arrivals: { kind: 'poisson', rate: 4.8 },
    work: { kind: 'exponential', mean: '500ms' },
    servers,
    tail: '120s',
    gateway: { policy: { kind: 'least-connections' } },
  })

/** What is wrong with the sick counter. */
export const sick = { errors: 1, errorTime: '5ms' } as const

/** The scenario as a document. */
export const blackHole = holeShop(
  counters(3).map((one, index) => (index === 0 ? { ...one, ...sick } : one)),
)
