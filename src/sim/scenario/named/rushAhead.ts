// 4.7, cured: probes are answered before the customers in line.
import { rushProbes, rushShop } from './nightWatch'

/** The scenario as a document. */
export const rushAhead = rushShop({ active: { ...rushProbes, answered: 'ahead' } })
