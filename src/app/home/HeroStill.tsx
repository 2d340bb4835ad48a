import { formatNumber, formatSeconds, m } from '../../i18n'
import hero from './hero.json'
import styles from './home.module.css'

type Lane = (typeof hero.lanes)[number]
type Server = Lane['servers'][number]

const PITCH = 13.5
const BOX = 760
const RADIUS = 4.6
const PLACES = Math.floor((BOX - 130) / PITCH)

const ageOf = (share: number) => {
  if (share < 0.45) return 1
  return share < 0.8 ? 2 : 3
}

const arc = (x: number, y: number, share: number): string => {
  const angle = Math.min(0.999, share) * 2 * Math.PI
  const r = RADIUS * 1.58
  const end = `${(x + r * Math.sin(angle)).toFixed(1)} ${(y - r * Math.cos(angle)).toFixed(1)}`
  return `M${x} ${(y - r).toFixed(1)}A${r.toFixed(1)} ${r.toFixed(1)} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`
}

function Line({ server, place, y }: { server: Server; place: number; y: number }) {
  return (
    <g data-server={place + 1}>
      <path className={styles.way} d={`M100 ${y}H${BOX}`} />
      {server.waiting.slice(0, PLACES).map((share, index) => {
        const x = BOX - 12 - index * PITCH
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in the line is its index
          <g key={index}>
            <circle className={styles.dot} cx={x} cy={y} r={RADIUS} />
            <path className={styles.ring} data-age={ageOf(share)} d={arc(x, y, share)} />
          </g>
        )
      })}
      <rect className={styles.box} x={BOX} y={y - 19} width="150" height="38" rx="4" />
      <text className={styles.name} x={BOX + 14} y={y + 4.5}>
        {server.name.toUpperCase()}
      </text>
      {Array.from({ length: server.slots }, (_, slot) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its index
          key={slot}
          className={slot < server.busy ? styles.dot : styles.slot}
          cx={BOX + 52 + slot * 15}
          cy={y}
          r={RADIUS}
        />
      ))}
    </g>
  )
}

function Shop({ lane, title }: { lane: Lane; title: string }) {
  const many = lane.servers.length > 1
  const height = many ? 150 : 60
  const middle = height / 2
  return (
    <div className={styles.shop}>
      <div>
        <h3>{title}</h3>
        <svg viewBox={`0 0 920 ${height}`} aria-hidden="true">
          {many && <rect className={styles.balancer} x="72" y="8" width="22" height="134" rx="4" />}
          {lane.servers.map((server, place) => (
            <Line
              key={server.name}
              server={server}
              place={place}
              y={many ? middle + (place - 1) * 46 : middle}
            />
          ))}
        </svg>
      </div>
      <p>
        <span>{m.home_hero_half()}</span>
        <strong data-bad={lane.lost > 0 || undefined}>
          {formatSeconds(lane.median * 1_000_000)}
        </strong>
        <span>
          {lane.lost > 0
            ? m.home_hero_lost({ count: formatNumber(lane.lost) })
            : m.home_hero_none_lost()}
        </span>
      </p>
    </div>
  )
}

/** Both shops at the same instant of the same fourteen requests a second, from a real log. */
export function HeroStill() {
  const [one, three] = hero.lanes
  return (
    <div className={styles.still}>
      <Shop lane={one} title={m.home_hero_one()} />
      <Shop lane={three} title={m.home_hero_three()} />
      <p className={styles.caption}>
        {m.home_hero_caption({ at: formatSeconds(hero.at * 1_000_000) })}
      </p>
    </div>
  )
}
