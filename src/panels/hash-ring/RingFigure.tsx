import { useEffect, useId, useMemo, useState } from 'react'
import { formatNumber, m, shownName } from '../../i18n'
import { type Dialect, dialects, loadPolicies } from '../../sim'
import type { InterventionAct } from '../../sim/scenario'
import { actions, usePlayer, useReading, useSession } from '../../store'
import button from '../../ui/button.module.css'
import figures from '../../ui/figures.module.css'
import { HUES } from '../../ui/hue'
import { Select } from '../../ui/Select'
import { dialectNames } from '../controls/dialectNames'
import { nextServer } from '../controls/nextServer'
import { weight as weightOf } from '../controls/weight'
import { Held } from '../frame/Held'
import { Quantity } from '../frame/Quantity'
import { KeysTable } from './KeysTable'
import { Swatch } from './marks'
import { KEYS, measured, refusalOf, rulesIn, schemes } from './measure'
import { type Membership, membershipAt } from './members'
import { RingPicture } from './RingPicture'
import styles from './ring.module.css'
import { Points, pointsIn, TableSize, tableIn } from './Sizes'
import { TablePicture } from './TablePicture'

const MOST = HUES // servers
const WEIGHT_MOST = 10

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
          <Held id={weightOf(name).id}>
            <Quantity
              form="line"
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
          </Held>
          <Held id="servers">
            <button
              type="button"
              className={button.button}
              disabled={now.length < 2}
              aria-label={m.ring_remove({ server: shownName(name) })}
              onClick={() => act({ do: 'server.remove', server: name })}
            >
              {m.ring_remove_short()}
            </button>
          </Held>
        </div>
      ))}
      <Held id="servers">
        <button
          type="button"
          className={button.button}
          disabled={now.length >= MOST}
          onClick={() => act(nextServer(run))}
        >
          {m.ring_add()}
        </button>
      </Held>
    </fieldset>
  )
}

/** Whose hashes the table counts with. */
function DialectPicker({ session, dialect }: { session: string; dialect: Dialect | undefined }) {
  return (
    <div className={styles.dialect}>
      <Select
        label={m.ring_dialect()}
        value={dialect ?? ''}
        options={[
          { id: '', label: m.compare_textbook() },
          ...dialects.map((id) => ({ id, label: dialectNames[id] })),
        ]}
        onChange={(id) => actions.setView(session, 'dialect', id)}
      />
      {dialect && (
        <p className={figures.note}>
          {m.ring_dialect_note({ product: dialectNames[dialect] })}{' '}
          {dialect === 'lvs' && m.ring_dialect_addresses({ keys: formatNumber(KEYS) })}
        </p>
      )}
    </div>
  )
}

/** The product that the keys are counted after: the one asked for, once its rules are there. */
function useCounted(asked: Dialect | undefined): Dialect | undefined {
  const [loaded, setLoaded] = useState<Dialect | undefined>(undefined)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    if (!asked) return
    let isWanted = true
    loadPolicies(rulesIn(asked)).then(() => isWanted && setLoaded(asked), setFault)
    return () => {
      isWanted = false
    }
  }, [asked])
  if (fault) throw fault
  return asked && loaded
}

/** Consistent hashing, seen: the ring, the table, and what a change of servers does to the keys. */
export function RingFigure({ session }: { session: string }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[0])
  const view = useSession(session, (state) => state.view)
  const at = useReading(player, (one) => one.at, 4)
  const points = pointsIn(view)
  const table = tableIn(view)
  const asked = dialects.find((one) => one === view.dialect)
  const dialect = useCounted(asked)
  const key = JSON.stringify(membershipAt(run, at))
  const membership = useMemo((): Membership => JSON.parse(key), [key])
  const found = useMemo(
    () =>
      schemes
        .filter((scheme) => !dialect || refusalOf(scheme, dialect) === null)
        .map((scheme) => measured(scheme, membership, { points, table, dialect })),
    [membership, points, table, dialect],
  )
  const ring = useMemo(
    () => <RingPicture membership={membership} points={points} />,
    [membership, points],
  )
  const places = useMemo(
    () => <TablePicture membership={membership} size={table} />,
    [membership, table],
  )
  return (
    <div className={styles.figure}>
      <div className={styles.pictures}>
        <figure>
          <figcaption>
            <Points
              value={points}
              onChange={(value) => actions.setView(session, 'points', value)}
            />
          </figcaption>
          {ring}
        </figure>
        <figure>
          <figcaption>
            <TableSize value={table} onChange={(size) => actions.setView(session, 'table', size)} />
          </figcaption>
          {places}
        </figure>
        <Servers session={session} membership={membership} />
      </div>
      <DialectPicker session={session} dialect={asked} />
      <div className={styles.counted}>
        <KeysTable membership={membership} found={found} dialect={dialect} />
      </div>
    </div>
  )
}
