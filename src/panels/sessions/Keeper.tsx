// What the balancer itself holds: a table, the slices of a hash, or nothing, because its users
// carry the name of their server.
import { formatNumber, m, shownName } from '../../i18n'
import { type Moment, placeOnRing, ringOf } from '../../sim'
import type { Run } from '../../sim/scenario'
import { hueOf } from '../../ui/hue'
import { kept } from '../../ui/kept'
import { type ShownUser, shownServers, shownUsers } from './derive'
import { type Mechanism, mechanismOf } from './mechanism'
import { ServerName } from './ServerName'
import styles from './sessions.module.css'

const ENTRIES = 5
const POINTS = 100
const TURN = 4_294_967_296 // hashes round the ring

interface Slice {
  readonly from: number // 0 to 1
  readonly to: number
  readonly server: number // id
}

const slicesOf = (mechanism: Mechanism, servers: readonly Named[]): readonly Slice[] => {
  const count = servers.length
  if (mechanism !== 'ring')
    return servers.map(({ id }, place) => ({
      from: place / count,
      to: (place + 1) / count,
      server: id,
    }))
  const members = servers.map(({ name }) => ({ name, weight: 1 }))
  const { hashes, owners } = ringOf(members, POINTS)
  return Array.from(hashes, (hash, place) => ({
    from: place === 0 ? 0 : hashes[place - 1] / TURN,
    to: hash / TURN,
    server: servers[owners[place]].id,
  }))
}

interface Named {
  readonly id: number
  readonly name: string
}

interface SlicesProps {
  readonly mechanism: Mechanism
  readonly servers: readonly Named[]
  readonly users: readonly ShownUser[]
}

const across = (share: number): string => (200 * share).toFixed(2)

/** All that a hash can be, from end to end, in the color of whose it is; users stand on it. */
const Slices = kept(function Slices({ mechanism, servers, users }: SlicesProps) {
  const paths = new Map<number, string>()
  for (const { from, to, server } of slicesOf(mechanism, servers)) {
    const before = paths.get(server) ?? ''
    paths.set(server, `${before}M${across(from)} 0H${across(to)}V14H${across(from)}Z`)
  }
  return (
    <svg className={styles.slices} viewBox="0 0 200 22" aria-hidden="true">
      {[...paths].map(([server, path]) => (
        <path key={server} className={hueOf(server)} fill="currentColor" d={path} />
      ))}
      {mechanism === 'ring' &&
        users.map(({ client, address }) => (
          <path
            key={client}
            className={styles.needle}
            d={`M${across(placeOnRing(address))} 14v7`}
          />
        ))}
    </svg>
  )
})

function Table({ moment, sizeWords }: { moment: Moment; sizeWords: string }) {
  const { sessions, servers } = moment
  if (sessions === null) return null
  const nameOf = (id: number) => shownName(servers[id]?.name ?? '')
  return (
    <>
      <ol className={styles.entries}>
        {sessions.table.slice(0, ENTRIES).map(({ key, client, server }) => (
          <li key={key}>
            {client < 0 ? key : m.sessions_user({ number: client + 1 })}
            <ServerName id={server} name={nameOf(server)} />
          </li>
        ))}
      </ol>
      <p>{sizeWords}</p>
    </>
  )
}

/** Entries of the tables, of how many, and what memory they take. */
export const entriesWords = ({ sessions }: Moment): string => {
  if (sessions === null) return ''
  const { entries, bytes } = sessions.tally
  return m.sessions_entries({
    n: formatNumber(entries),
    most: formatNumber(sessions.size),
    kib: formatNumber(bytes / 1024, 1),
  })
}

const carried: Readonly<Partial<Record<Mechanism, () => string>>> = {
  cookie: m.sessions_keeper_cookie,
  token: m.sessions_keeper_token,
}

/** What the balancer of a lane holds now. */
export function Keeper({ run, moment }: { run: Run; moment: Moment }) {
  const mechanism = mechanismOf(run)
  const here = shownServers(moment).filter(
    ({ standing }) => standing === 'up' || standing === 'crashed',
  )
  const { sessions } = moment
  const isHash = mechanism === 'hash' || mechanism === 'ring'
  if (sessions === null) return null
  return (
    <section className={styles.keeper}>
      <h4>{m.sessions_column_balancer()}</h4>
      {mechanism === 'none' && <p>{m.sessions_keeper_none()}</p>}
      {carried[mechanism] && <p>{carried[mechanism]()}</p>}
      {isHash && (
        <>
          <Slices mechanism={mechanism} servers={here} users={shownUsers(sessions)} />
          <p>
            {mechanism === 'hash'
              ? m.sessions_keeper_hash({ n: here.length })
              : m.sessions_keeper_ring({ n: here.length * POINTS })}
          </p>
        </>
      )}
      {sessions.size > 0 && <Table moment={moment} sizeWords={entriesWords(moment)} />}
    </section>
  )
}
