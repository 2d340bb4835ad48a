// The ways into a lane: what each resolver remembers and for how long still, and which balancers
// are there, are named, and have how much of the traffic.
import { formatNumber, formatPercent, m } from '../../i18n'
import type { Moment } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import css from './doors.module.css'
import { entryOf } from './entry'

const READ_PER_SECOND = 4

interface DoorsProps {
  readonly session: string
  readonly lane: number
}

type Entry = NonNullable<Moment['entry']>

// Rounded, so that what looks the same is not drawn again.
const told = ({ entry }: Moment): string =>
  JSON.stringify(
    entry && {
      ...entry,
      resolvers: entry.resolvers.map(({ gateway, left }) => ({
        gateway,
        left: Math.ceil(left / 1_000_000),
      })),
    },
  )

function Resolvers({ resolvers, life }: { resolvers: Entry['resolvers']; life: number }) {
  const counts = new Map<number, number>()
  for (const { gateway } of resolvers) counts.set(gateway, (counts.get(gateway) ?? 0) + 1)
  const words = [...counts]
    .filter(([gateway]) => gateway >= 0)
    .sort(([a], [b]) => a - b)
    .map(([gateway, count]) =>
      m.compare_doors_remember({ count: formatNumber(count), number: gateway + 1 }),
    )
  return (
    <div className={css.row}>
      <span className={css.name}>{m.compare_doors_resolvers()}</span>
      <span
        className={css.resolvers}
        role="img"
        aria-label={words.join(m.compare_detail_separator())}
      >
        {resolvers.map(({ gateway, left }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a resolver is its place
          <span key={place} className={css.resolver} data-none={gateway < 0 || undefined}>
            {gateway < 0 ? '–' : gateway + 1}
            <i style={{ width: `${Math.min(100, (100 * left) / life)}%` }} />
          </span>
        ))}
      </span>
    </div>
  )
}

const stateOf = (by: Entry['by'], { up, listed }: Entry['gateways'][number]): string => {
  if (by === 'ecmp') return up ? m.compare_doors_up() : m.compare_doors_gone()
  if (!up) return listed ? m.compare_doors_down() : m.compare_doors_unnamed()
  return listed ? m.compare_doors_up() : m.compare_doors_unnamed()
}

function Balancers({ by, gateways }: Pick<Entry, 'by' | 'gateways'>) {
  const all = gateways.reduce((sum, { sent }) => sum + sent, 0)
  return (
    <div className={css.row}>
      <span className={css.name}>{m.compare_doors_balancers()}</span>
      <ol className={css.balancers}>
        {gateways.map((one, gateway) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a balancer is its place
          <li key={gateway} data-down={!one.up || undefined}>
            <b>{gateway + 1}</b> {stateOf(by, one)}{' '}
            <small>
              {m.compare_doors_share({ share: formatPercent(all > 0 ? one.sent / all : 0) })}
              {one.lost > 0 && ` · ${m.compare_doors_lost({ count: formatNumber(one.lost) })}`}
            </small>
          </li>
        ))}
      </ol>
    </div>
  )
}

export function Doors({ session, lane }: DoorsProps) {
  const player = usePlayer(session)
  const spec = useSession(session, ({ lanes }) => (lanes[lane] ? entryOf(lanes[lane]) : null))
  const text = useReading(player, (one) => told(one.moment(lane)) ?? '', READ_PER_SECOND)
  if (text === '' || spec === null) return null
  const { by, gateways, resolvers }: Entry = JSON.parse(text)
  const life = spec.by === 'dns' ? Math.max(1, spec.ttl / 1_000_000) : 1
  return (
    <div className={css.doors}>
      {resolvers.length > 0 && <Resolvers resolvers={resolvers} life={life} />}
      <Balancers by={by} gateways={gateways} />
    </div>
  )
}
