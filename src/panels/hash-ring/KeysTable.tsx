import { useState } from 'react'
import { TableTwin } from '../../charts/TableTwin'
import { formatNumber, formatPercent, m, policyName, shownName } from '../../i18n'
import type { Dialect } from '../../sim'
import button from '../../ui/button.module.css'
import figures from '../../ui/figures.module.css'
import { later } from '../../ui/later'
import {
  idealHottest,
  idealMoved,
  KEYS,
  type Measured,
  refusalOf,
  type Scheme,
  schemes,
} from './measure'
import type { Membership } from './members'
import styles from './ring.module.css'

// No product has been asked for yet that lacks a way.
const Cannot = later(() => import('../controls/Cannot').then((it) => it.Cannot))

/** What was done last, in words. */
function changeWords({ changed, before }: Membership): string {
  if (changed?.do === 'server.add') return m.ring_added({ server: shownName(changed.server.name) })
  if (changed?.do === 'server.remove') return m.ring_removed({ server: shownName(changed.server) })
  if (changed?.do !== 'server.weight') return m.ring_unchanged()
  const old = before.find(({ name }) => name === changed.server)?.weight ?? 0
  const params = { server: shownName(changed.server), from: old, to: changed.weight }
  return m.ring_weighted(params)
}

interface KeysTableProps {
  readonly membership: Membership
  readonly found: readonly Measured[]
  readonly dialect: Dialect | undefined
}

const tableOf = ({ membership, found }: Omit<KeysTableProps, 'dialect'>) => ({
  columns: [
    { label: m.ring_column_number(), digits: 0 },
    { label: m.ring_moved(), digits: 4 },
    { label: m.ring_ideal(), digits: 4 },
    { label: m.ring_hottest(), digits: 4 },
    { label: m.ring_busiest(), digits: 4 },
    ...membership.now.map(({ name }) => ({ label: shownName(name), digits: 4 })),
  ],
  rows: found.map(({ moved, hottest, busiest, shares }, i) => [
    i + 1,
    moved,
    idealMoved(membership),
    hottest.share,
    busiest,
    ...membership.now.map(({ name }) => shares.get(name) ?? 0),
  ]),
})

function WayRow({ found: { scheme, moved, hottest, busiest } }: { found: Measured }) {
  return (
    <tr>
      <th scope="row">{policyName(scheme)}</th>
      <td>
        <span className={styles.bar} style={{ '--share': moved }} aria-hidden="true" />
        {formatPercent(moved, 1)}
      </td>
      <td>
        {formatPercent(hottest.share, 1)} <small>{shownName(hottest.name)}</small>
      </td>
      <td>{formatPercent(busiest, 1)}</td>
    </tr>
  )
}

function RefusedRow({ scheme, dialect }: { scheme: Scheme; dialect: Dialect }) {
  const reason = refusalOf(scheme, dialect)
  return (
    <tr>
      <th scope="row">{policyName(scheme)}</th>
      <td colSpan={3} className={styles.refused}>
        {reason && <Cannot reason={reason} />}
      </td>
    </tr>
  )
}

/** What the change did to ten thousand keys, under each way. */
export function KeysTable({ membership, found, dialect }: KeysTableProps) {
  const [isTable, setTable] = useState(false)
  const title = m.ring_title({ keys: formatNumber(KEYS), change: changeWords(membership) })
  return (
    <div className={styles.keys}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too */}
      <section className={figures.scroll} tabIndex={0} aria-label={title}>
        <table className={figures.figures}>
          <caption aria-live="polite">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{m.ring_way()}</th>
              <th scope="col">{m.ring_moved()}</th>
              <th scope="col">{m.ring_hottest()}</th>
              <th scope="col">{m.ring_busiest()}</th>
            </tr>
          </thead>
          <tbody>
            {schemes.map((scheme) => {
              const one = found.find((each) => each.scheme === scheme)
              return one ? (
                <WayRow key={scheme} found={one} />
              ) : (
                dialect && <RefusedRow key={scheme} scheme={scheme} dialect={dialect} />
              )
            })}
            <tr>
              <th scope="row">{m.ring_ideal()}</th>
              <td>
                <span
                  className={styles.bar}
                  style={{ '--share': idealMoved(membership) }}
                  aria-hidden="true"
                />
                {formatPercent(idealMoved(membership), 1)}
              </td>
              <td>{formatPercent(idealHottest(membership), 1)}</td>
              <td>{m.chart_none()}</td>
            </tr>
          </tbody>
        </table>
      </section>
      <p className={figures.note}>
        {m.ring_note()}{' '}
        <button type="button" className={button.word} onClick={() => setTable(true)}>
          {m.chart_as_table()}
        </button>
      </p>
      {isTable && (
        <TableTwin
          title={title}
          table={tableOf({ membership, found })}
          onClose={() => setTable(false)}
        />
      )}
    </div>
  )
}
