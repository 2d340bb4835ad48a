// Where the name leads: what each resolver remembers, and the two regions with what they do.
import { formatNumber, formatPercent, m } from '../../i18n'
import type { Moment } from '../../sim'
import { usePlayer, useReading, useSession } from '../../store'
import styles from './regions.module.css'
import { settingOf } from './settings'

const STEP = 8 // pixels from a resolver to the next
const COLUMNS = 25

const shapes = {
  east: 'm-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0z',
  west: 'm0 -3.4l3.4 3.4l-3.4 3.4l-3.4 -3.4z',
  dead: 'm-2.4 -2.4l4.8 4.8m0 -4.8l-4.8 4.8',
  none: 'm-0.8 0a0.8 0.8 0 1 0 1.6 0a0.8 0.8 0 1 0 -1.6 0z',
} as const

type Way = keyof typeof shapes

const ways: readonly Way[] = ['east', 'west', 'dead', 'none']

/** A letter for each resolver: where it sends who asks it now. */
const waysIn = ({ entry, regions }: Moment): string =>
  (entry?.resolvers ?? [])
    .map(({ gateway }) => {
      if (gateway < 0) return 'n'
      if (regions?.regions[gateway]?.isDead) return 'd'
      return gateway === 0 ? 'e' : 'w'
    })
    .join('')

function Resolvers({ told, names }: { told: string; names: readonly string[] }) {
  const rows = Math.ceil(told.length / COLUMNS)
  const drawn = ways.map((way) => {
    const places = [...told].flatMap((letter, place) => (letter === way[0] ? [place] : []))
    const d = places
      .map((place) => {
        const [x, y] = [place % COLUMNS, Math.floor(place / COLUMNS)]
        return `M${(x + 0.5) * STEP} ${(y + 0.5) * STEP}${shapes[way]}`
      })
      .join('')
    return { way, d, count: places.length }
  })
  const words: Readonly<Record<Way, (n: string) => string>> = {
    east: (n) => m.rg_resolvers_region({ n, name: names[0] }),
    west: (n) => m.rg_resolvers_region({ n, name: names[1] }),
    dead: (n) => m.rg_resolvers_dead({ n }),
    none: (n) => m.rg_resolvers_none({ n }),
  }
  return (
    <div className={styles.resolvers}>
      <b>{m.rg_resolvers({ n: formatNumber(told.length) })}</b>
      <svg
        viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`}
        width={COLUMNS * STEP}
        height={rows * STEP}
        aria-hidden="true"
      >
        {drawn.map(({ way, d }) => (
          <path key={way} data-way={way} d={d} />
        ))}
      </svg>
      <ul>
        {drawn
          .filter(({ count }) => count > 0)
          .map(({ way, count }) => (
            <li key={way}>
              <svg width="9" height="9" viewBox="-4.5 -4.5 9 9" aria-hidden="true">
                <path data-way={way} d={`M0 0${shapes[way]}`} />
              </svg>
              {words[way](formatNumber(count))}
            </li>
          ))}
      </ul>
    </div>
  )
}

interface Told {
  readonly isDead: boolean
  readonly isNamed: boolean
  readonly busy: number
  readonly slots: number
  readonly waiting: number
  readonly sent: number // share of all requests
  readonly lost: number
  readonly writes: number
  readonly behind: number
}

function regionsIn(moment: Moment): readonly Told[] {
  const { entry, regions, servers } = moment
  const all = (entry?.gateways ?? []).reduce((sum, { sent }) => sum + sent, 0)
  return (regions?.regions ?? []).map(({ isDead, writes, behind }, pool) => {
    const own = servers.filter((one) => one.pool === pool)
    const sum = (pick: (one: (typeof own)[number]) => number) =>
      own.reduce((total, one) => total + pick(one), 0)
    const door = entry?.gateways[pool]
    return {
      isDead,
      isNamed: door?.listed ?? false,
      busy: sum(({ busy }) => busy),
      slots: sum(({ slots }) => slots),
      waiting: sum(({ waiting }) => waiting),
      sent: all > 0 ? (door?.sent ?? 0) / all : 0,
      lost: door?.lost ?? 0,
      writes,
      behind,
    }
  })
}

function stateWord({ isDead, isNamed }: Told, isStandby: boolean): string {
  if (isDead) return isNamed ? m.rg_state_dead_named() : m.rg_state_dead()
  if (!isNamed) return m.rg_state_unnamed()
  return isStandby ? m.rg_state_standby() : m.rg_state_named()
}

function Region({ name, told, isStandby }: { name: string; told: Told; isStandby: boolean }) {
  return (
    <li className={styles.region} data-dead={told.isDead || undefined}>
      <b>{name}</b>
      <em>{stateWord(told, isStandby)}</em>
      <span>
        {m.rg_busy({
          n: formatNumber(told.busy),
          of: formatNumber(told.slots),
          waiting: formatNumber(told.waiting),
        })}
      </span>
      <span>{m.rg_sent({ share: formatPercent(told.sent) })}</span>
      <span data-bad={told.lost > 0 || undefined}>{m.rg_lost({ n: formatNumber(told.lost) })}</span>
      <span>
        {m.rg_writes({ n: formatNumber(told.writes), behind: formatNumber(told.behind) })}
      </span>
    </li>
  )
}

/** The resolvers and the regions of a lane. */
export function Regions({ session, lane }: { session: string; lane: number }) {
  const player = usePlayer(session)
  const run = useSession(session, ({ lanes }) => lanes[lane])
  const ways = useReading(player, (one) => waysIn(one.moment(lane)), 4)
  const text = useReading(player, (one) => JSON.stringify(regionsIn(one.moment(lane))), 4)
  const told: readonly Told[] = JSON.parse(text)
  const hasDead = told.some(({ isDead, isNamed }) => isDead && !isNamed)
  const isStandby = settingOf(run)?.mode === 'standby' && !hasDead
  return (
    <div className={styles.regions}>
      <Resolvers told={ways} names={run.scenario.pools.map(({ name }) => name)} />
      <ul className={styles.both} aria-label={m.rg_regions()}>
        {told.map((one, place) => (
          <Region
            key={run.scenario.pools[place].name}
            name={run.scenario.pools[place].name}
            told={one}
            isStandby={isStandby && place > 0}
          />
        ))}
      </ul>
    </div>
  )
}
