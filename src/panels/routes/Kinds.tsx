import { formatDuration, formatNumber, kindName, m, shownName } from '../../i18n'
import type { Moment } from '../../sim'
import type { Run } from '../../sim/scenario'
import table from '../../ui/figures.module.css'
import styles from './routes.module.css'

const framed = `${table.scroll} ${styles.kinds}`

interface KindsProps {
  readonly kinds: NonNullable<Moment['kinds']>
  readonly run: Run
}

/** How many requests of each kind went to each pool, and how many were answered here. */
export function Kinds({ kinds, run }: KindsProps) {
  if (kinds.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
    <div role="group" className={framed} tabIndex={0} aria-label={m.routes_kinds()}>
      <table className={table.figures}>
        <caption>{m.routes_kinds()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.routes_kind()}</th>
            {run.scenario.pools.map(({ name, servers }) => (
              <th key={name} scope="col">
                {name} <small>{servers.map((one) => shownName(one.name)).join(' ')}</small>
              </th>
            ))}
            <th scope="col">{m.routes_here()}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ name, pools: sent, here }) => (
            <tr key={name}>
              <th scope="row">{kindName(name)}</th>
              {sent.map((count, pool) => (
                <td key={run.scenario.pools[pool].name} data-none={count === 0 || undefined}>
                  {formatNumber(count)}
                </td>
              ))}
              <td data-none={here === 0 || undefined}>{formatNumber(here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What it has cost so far to await bodies; nothing where none had to be. */
export function BodyPrice({ bodies }: { readonly bodies: Moment['bodies'] }) {
  if (!bodies || bodies.requests === 0) return null
  const { requests, waiting, most } = bodies
  return (
    <p className={styles.price}>
      {m.routes_bodies({
        count: formatNumber(requests),
        time: formatDuration(Math.round(waiting / requests)),
        most: formatNumber(most / 1_000),
      })}
    </p>
  )
}
