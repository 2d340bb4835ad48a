import { useSyncExternalStore } from 'react'
import { formatNumber, formatSeconds, m } from '../../i18n'
import { spoken } from '../../ui/spoken'
import hero from './hero.json'
import styles from './home.module.css'
import marks from './marks.module.css'
import { type Shop, sceneOf } from './scene'

const MICROSECONDS = 1_000_000
const PAGE = 1208
const FIGURES = 176 // what stands right of the scene, with its gap
const SIDES = 24 // of the page, and of the figure where it is not wider than the page

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

/** Pixels that a scene can have: the drawing is redone for the window, its text is not scaled. */
function sceneWidth(): number {
  const page = document.documentElement.clientWidth
  if (page < 600) return Math.max(240, page - 64)
  return Math.min(PAGE, page - 4 * SIDES) - FIGURES
}

function Drawn({ shop }: { shop: Shop }) {
  const width = useSyncExternalStore(onResize, sceneWidth)
  const { height, strokes, losses, names, balancer } = sceneOf(shop, width)
  return (
    <svg
      className={marks.drawing}
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      aria-hidden="true"
    >
      {strokes.map(([mark, path], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the drawing is fixed
        <path key={index} className={marks[mark]} d={path} />
      ))}
      {losses.map(({ path, opacity }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the drawing is fixed
        <path key={index} className={marks.lost} d={path} opacity={opacity} />
      ))}
      {names.map(({ text, x, y }) => (
        <text key={text} className={marks.name} x={x} y={y}>
          {text}
        </text>
      ))}
      {balancer && (
        <text className={marks.label} x={balancer.x} y={balancer.y}>
          {m.home_hero_balancer()}
        </text>
      )}
    </svg>
  )
}

function ShopRow({ shop, title }: { shop: Shop; title: string }) {
  return (
    <div className={styles.shop}>
      <div>
        <p className={styles.shopName}>{title}</p>
        <Drawn shop={shop} />
      </div>
      <p className={styles.outcome}>
        <span>{m.home_hero_half()}</span>
        <strong data-bad={shop.lost > 0 || undefined}>
          {formatSeconds(shop.median * MICROSECONDS)}
        </strong>
        <span>
          {shop.lost > 0
            ? m.home_hero_lost({ count: formatNumber(shop.lost) })
            : m.home_hero_none_lost()}
        </span>
      </p>
    </div>
  )
}

function Track() {
  const share = hero.at / hero.length
  return (
    <span className={styles.track} style={{ '--at': `${share * 100}%` }} aria-hidden="true">
      <i />
    </span>
  )
}

/** Both shops at the same instant of the same fourteen requests a second, from a real log. */
export function HeroStill({ onPlay }: { onPlay: () => void }) {
  const [one, three] = hero.lanes
  const at = formatSeconds(hero.at * MICROSECONDS)
  return (
    <figure className={styles.hero}>
      <ShopRow shop={one} title={m.home_hero_one()} />
      <ShopRow shop={three} title={m.home_hero_three()} />
      <figcaption className={styles.caption}>
        <button type="button" className={styles.play} onClick={onPlay}>
          <svg width="44" height="44" viewBox="-14.5 -14 53 53" aria-hidden="true">
            <circle cx="12" cy="12" r="24" />
            <path d="M5 5a2 2 0 0 1 3-1.7l12 7a2 2 0 0 1 0 3.4l-12 7A2 2 0 0 1 5 19z" />
          </svg>
          <span className={spoken}>{m.home_hero_play({ at })}</span>
          <Track />
          <span aria-hidden="true">{at}</span>
        </button>
        <span>{m.home_hero_caption()}</span>
      </figcaption>
    </figure>
  )
}
