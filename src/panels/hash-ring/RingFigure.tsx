import { useId, useMemo, useState } from 'react'
import { TableTwin } from '../../charts/TableTwin'
import { formatNumber, formatPercent, m, policyName, shownName } from '../../i18n'
import type { InterventionAct } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import figures from '../../ui/figures.module.css'
import { HUES } from '../../ui/hue'
import { Select } from '../../ui/Select'
import { nextServer } from '../controls/nextServer'
import { Quantity } from '../frame/Quantity'
import { Swatch } from './marks'
import { idealHottest, idealMoved, KEYS, type Measured, measured, schemes } from './measure'
import { type Membership, membershipAt } from './members'
import { RingPicture } from './RingPicture'
import styles from './ring.module.css'
import { TablePicture } from './TablePicture'

const MOST = HUES // servers
const WEIGHT_MOST = 10
const POINTS = [1, 4, 10, 40, 100, 400, 1000]
const TABLES = [13, 101, 251, 1021, 4093, 65_537]

const numberIn = (value: unknown, allowed: readonly number[], usual: number): number =>
  allowed.find((one) => one === value) ?? usual

const options = (values: readonly number[]) =>
  values.map((value) => ({ id: String(value), label: formatNumber(value) }))

/** What was done last, in words. */
function changeWords({ changed, before }: Membership): string {
  if (changed?.do === 'server.add') return m.ring_added({ server: shownName(changed.server.name) })
  if (changed?.do === 'server.remove') return m.ring_removed({ server: shownName(changed.server) })
  if (changed?.do !== 'server.weight') return m.ring_unchanged()
  const old = before.find(({ name }) => name === changed.server)?.weight ?? 0
  const params = { server: shownName(changed.server), from: old, to: changed.weight }
  return m.ring_weighted(params)
}

function Servers({ session, membership }: { session: string; membership: Membership }) {
  const run = useSession(session, ({ lanes }) => lanes[0])
  const { now, ever } = membership
  const id = useId().replace(/\W/g, '')
  const act = (what: InterventionAct, gesture?: string) =>
    void actions.intervene(session, what, { gesture })
  return (
    <fieldset className={styles.servers}>
      <legend>{m.ring_servers()}</legend>
      {now.map(({ name, weight }) => (
        <div key={name} className={styles.row}>
          <Swatch id={`${id}-${name}`} place={ever.indexOf(name)} />
          <Quantity
            label={m.ring_weight({ server: shownName(name) })}
            value={weight}
            min={0}
            max={WEIGHT_MOST}
            step={1}
            isWhole
            format={(value) => formatNumber(value)}
            onChange={(value) =>
              act({ do: 'server.weight', server: name, weight: value }, `weight-${name}`)
            }
            onCommit={() => actions.endGesture(session)}
          />
          <button
            type="button"
            className={button.button}
            disabled={now.length < 2}
            aria-label={m.ring_remove({ server: shownName(name) })}
            onClick={() => act({ do: 'server.remove', server: name })}
          >
            {m.ring_remove_short()}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={button.button}
        disabled={now.length >= MOST}
        onClick={() => act(nextServer(run))}
      >
        {m.ring_add()}
      </button>
    </fieldset>
  )
}

interface KeysTableProps {
  readonly membership: Membership
  readonly found: readonly Measured[]
}

const tableOf = ({ membership, found }: KeysTableProps) => ({
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

/** What the change did to ten thousand keys, under each way. */
function KeysTable({ membership, found }: KeysTableProps) {
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
            {found.map(({ scheme, moved, hottest, busiest }) => (
              <tr key={scheme}>
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
            ))}
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

/** Consistent hashing, seen: the ring, the table, and what a change of servers does to the keys. */
export function RingFigure({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const view = useSession(session, (state) => state.view)
  const at = useReading(player, (one) => one.at, 4)
  const points = numberIn(view.points, POINTS, 40)
  const table = numberIn(view.table, TABLES, 251)
  const key = JSON.stringify(membershipAt(run, at))
  const membership = useMemo((): Membership => JSON.parse(key), [key])
  const found = useMemo(
    () => schemes.map((scheme) => measured(scheme, membership, { points, table })),
    [membership, points, table],
  )
  return (
    <div className={styles.figure}>
      <div className={styles.pictures}>
        <figure>
          <figcaption>
            <Select
              label={m.ring_points()}
              value={String(points)}
              options={options(POINTS)}
              onChange={(id) => actions.setView(session, 'points', Number(id))}
            />
          </figcaption>
          <RingPicture membership={membership} points={points} />
        </figure>
        <figure>
          <figcaption>
            <Select
              label={m.ring_table_size()}
              value={String(table)}
              options={options(TABLES)}
              onChange={(id) => actions.setView(session, 'table', Number(id))}
            />
          </figcaption>
          <TablePicture membership={membership} size={table} />
        </figure>
        <Servers session={session} membership={membership} />
      </div>
      <KeysTable membership={membership} found={found} />
    </div>
  )
}
