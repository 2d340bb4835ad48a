// One lane at an instant: some of its users with what they carry, what the balancer holds, and the
// servers with the carts in their memory.
import { formatNumber, formatPercent, m, shownName } from '../../i18n'
import type { Moment } from '../../sim'
import type { Run } from '../../sim/scenario'
import { usePlayer, useReading } from '../../store'
import { hueOf } from '../../ui/hue'
import { type ShownServer, type ShownUser, type Standing, shownServers, shownUsers } from './derive'
import { Keeper } from './Keeper'
import { mechanismOf } from './mechanism'
import { ServerName } from './ServerName'
import styles from './sessions.module.css'

const SQUARES = 60 // carts that a server shows one by one

interface UserProps {
  readonly user: ShownUser
  readonly carries: boolean // users carry the name of their server
  nameOf(server: number): string
}

function whereFrom({ address, hasMoved, isShared }: ShownUser): string {
  if (hasMoved) return m.sessions_new_network({ address })
  return isShared ? m.sessions_shared({ address }) : address
}

function User({ user, carries, nameOf }: UserProps) {
  const { client, named, home, items, lost, refuses, isBot } = user
  const tag = refuses || isBot ? m.sessions_no_cookies() : m.sessions_no_tag()
  return (
    <li>
      <b>{isBot ? m.sessions_bot() : m.sessions_user({ number: client + 1 })}</b>
      {carries && (
        <span className={styles.tag}>
          {named >= 0 ? m.sessions_tag({ server: nameOf(named) }) : tag}
        </span>
      )}
      <small>{whereFrom(user)}</small>
      <span className={styles.cart}>
        {items > 0 ? (
          <>
            {m.sessions_items({ n: items })}
            {home >= 0 && <ServerName id={home} name={nameOf(home)} />}
          </>
        ) : (
          m.sessions_no_cart()
        )}
        {lost > 0 && <em>{m.sessions_lost_so_far({ n: lost })}</em>}
      </span>
    </li>
  )
}

const standings: Readonly<Record<Standing, () => string>> = {
  up: () => '',
  drain: m.sessions_standing_drain,
  down: m.sessions_standing_down,
  crashed: m.sessions_standing_crashed,
  gone: m.sessions_standing_gone,
}

function Squares({ count, server }: { count: number; server: number }) {
  const shown = Math.min(SQUARES, count)
  const path = Array.from(
    { length: shown },
    (_, place) => `M${(place % 20) * 8 + 1} ${Math.floor(place / 20) * 8 + 1}h6v6h-6z`,
  ).join('')
  const rows = Math.max(1, Math.ceil(shown / 20))
  return (
    <svg
      className={`${styles.squares} ${hueOf(server)}`}
      viewBox={`0 0 160 ${rows * 8}`}
      height={rows * 8}
      aria-hidden="true"
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}

function Server({ server, isLocal }: { server: ShownServer; isLocal: boolean }) {
  const { id, name, standing, carts, share } = server
  return (
    <li data-standing={standing}>
      <ServerName id={id} name={shownName(name)} />
      <span className={styles.standing}>{standings[standing]()}</span>
      <small>{m.sessions_share({ share: formatPercent(share) })}</small>
      {isLocal && standing !== 'gone' && (
        <>
          <span>{m.sessions_carts({ n: carts })}</span>
          <Squares count={carts} server={id} />
        </>
      )}
    </li>
  )
}

interface PictureProps {
  readonly run: Run
  readonly moment: Moment
}

function Users({ run, moment }: PictureProps) {
  const { sessions, servers } = moment
  if (sessions === null) return null
  const mechanism = mechanismOf(run)
  const users = shownUsers(sessions)
  const rest = sessions.users.held - users.length
  const nameOf = (id: number) => shownName(servers[id]?.name ?? '')
  return (
    <section className={styles.users}>
      <h4>{m.sessions_column_users()}</h4>
      <ul>
        {users.map((user) => (
          <User
            key={user.client}
            user={user}
            carries={mechanism === 'cookie' || mechanism === 'token'}
            nameOf={nameOf}
          />
        ))}
      </ul>
      <p>{rest > 0 ? m.sessions_more({ n: formatNumber(rest) }) : ''}</p>
    </section>
  )
}

function Servers({ run, moment }: PictureProps) {
  const state = run.scenario.traffic.find(({ sessions }) => sessions)?.sessions?.state
  const isLocal = state === 'memory' || state === 'replicated'
  const carts = moment.sessions?.tally.carts ?? 0
  return (
    <section className={styles.servers}>
      <h4>{m.sessions_column_servers()}</h4>
      <ul>
        {shownServers(moment).map((server) => (
          <Server key={server.id} server={server} isLocal={isLocal} />
        ))}
      </ul>
      {state === 'store' && <p>{m.sessions_in_store({ n: carts })}</p>}
      {state === 'token' && <p>{m.sessions_in_hand({ n: carts })}</p>}
    </section>
  )
}

/** Users, balancer and servers of a lane at the playhead. */
export function Picture({ session, lane, run }: { session: string; lane: number; run: Run }) {
  const player = usePlayer(session)
  const moment = useReading(player, (one) => one.moment(lane), 8)
  if (moment.sessions === null) return null
  return (
    <div className={styles.picture}>
      <Users run={run} moment={moment} />
      <Keeper run={run} moment={moment} />
      <Servers run={run} moment={moment} />
    </div>
  )
}
