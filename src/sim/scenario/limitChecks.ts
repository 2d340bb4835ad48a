// Checks of limits that grow with the load: they need the load at which a pool is full, and a
// balancer that knows of such a thing, which is HAProxy and none of the other products.
import type { Path, Report } from './report'
import type { ReadDocument } from './schema'

type ReadPool = ReadDocument['pools'][number]
type ReadServer = ReadPool['servers'][number]

interface Among {
  readonly pool: ReadPool
  readonly number: number
  readonly dialect: string | undefined // that of a product without such limits
}

function checkServer(
  { minConnections: found, maxConnections }: ReadServer,
  { pool, number, dialect, at, report }: Among & { at: Path; report: Report },
): void {
  if (found === undefined) return
  const place = { at: [...at, 'minConnections'], found }
  if (dialect !== undefined)
    report.add(place, 'policy-option', { rule: `servers of ${dialect}`, keys: '' })
  if (found > maxConnections)
    report.add(place, 'at-most-key', { key: 'maxConnections', max: maxConnections })
  if (pool.fullConnections === undefined)
    report.add({ at: ['pools', number, 'fullConnections'], found: undefined }, 'missing')
}

/** Notes limits that cannot move. */
export function checkLimits(read: ReadDocument, report: Report): void {
  const gateways = read.gateways ?? (read.gateway === undefined ? [] : [read.gateway])
  const dialect = gateways
    .flatMap(({ policy }) => policy.dialect ?? [])
    .find((one) => one !== 'haproxy')
  read.pools.forEach((pool, number) => {
    pool.servers.forEach((server, index) => {
      const at = ['pools', number, 'servers', index]
      checkServer(server, { pool, number, dialect, at, report })
    })
  })
  read.interventions.forEach((one, index) => {
    if (one.do !== 'server.add') return
    const named = read.pools.findIndex(({ name }) => name === one.pool)
    const number = Math.max(named, 0)
    const at = ['interventions', index, 'server']
    checkServer(one.server, { pool: read.pools[number], number, dialect, at, report })
  })
}
