// Checks of what is sent on although a server has had it: there must be another attempt, a time
// after which a server is late, and a balancer that reads what it sends.
import { bounds } from './bounds'
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'

type ReadGateway = NonNullable<ReadDocument['gateway']>

const ofLayerSeven = ['retryOn', 'retryWrites', 'serverTimeout'] as const

/** Notes what a gateway could never send once more. */
export function checkRetries(one: ReadGateway, at: Path, report: Report): void {
  for (const key of ofLayerSeven)
    if (one.layer === 4 && one[key] !== undefined)
      report.add({ at: [...at, key], found: one[key] }, 'layer-functions', { key })
  const { retryOn, retryWrites, retries, serverTimeout } = one
  if (retryOn !== undefined && retries === 0)
    report.add({ at: [...at, 'retries'], found: retries }, 'whole', {
      min: 1,
      max: bounds.retries,
      unit: 'attempts',
    })
  if (retryOn?.includes('timeout') && serverTimeout === undefined)
    report.add({ at: [...at, 'serverTimeout'], found: undefined }, 'missing')
  if (retryWrites && retryOn === undefined)
    report.add({ at: [...at, 'retryOn'], found: undefined }, 'missing')
}
