// Servers told apart without their colors: each place has a pattern for its areas and a shape for
// its keys.
import { hueOf } from '../../ui/hue'
import styles from './ring.module.css'

const TILE = 6

// In the color of the paper over the color of the server; the first place is plain.
const patterns: readonly string[] = [
  '',
  'M-1 7L7 -1M-1 1L1 -1M5 7L7 5',
  'M2 3h2M3 2v2',
  'M0 3h6M3 0v6',
  'M-1 -1L7 7M5 -1L7 1M-1 5L1 7',
  'M0 0h3v3h-3zM3 3h3v3h-3z',
]

/** The place's own shape around a point, as wide as a dot of radius `r`. */
export function shapeAt(place: number, { x, y }: { x: number; y: number }, r: number): string {
  const at = (dx: number, dy: number) => `${(x + dx * r).toFixed(2)} ${(y + dy * r).toFixed(2)}`
  const through = (...points: readonly (readonly [number, number])[]) =>
    `M${points.map(([dx, dy]) => at(dx, dy)).join('L')}Z`
  switch (place) {
    case 1:
      return through([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9])
    case 2:
      return through([0, -1.2], [1.1, 0.8], [-1.1, 0.8])
    case 3:
      return through([0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0])
    case 4:
      return through([0, 1.2], [1.1, -0.8], [-1.1, -0.8])
    case 5:
      return through([-1.2, -0.4], [1.2, -0.4], [1.2, 0.4], [-1.2, 0.4])
    default:
      return `M${at(-1, 0)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
  }
}

/** What fills an area of the place over its color; null where it is plain. */
export const patternOf = (id: string, place: number): string | null =>
  patterns[place] ? `url(#${id}-${place})` : null

/** The patterns of a picture, whose id keeps them apart from those of another one. */
export const Patterns = ({ id }: { id: string }) => (
  <defs>
    {patterns.map(
      (path, place) =>
        path !== '' && (
          <pattern
            key={path}
            id={`${id}-${place}`}
            width={TILE}
            height={TILE}
            patternUnits="userSpaceOnUse"
          >
            <path className={place === 5 ? styles.check : styles.hatch} d={path} />
          </pattern>
        ),
    )}
  </defs>
)

const SWATCH = 18

/** A server's color, pattern and shape, beside its name. */
export function Swatch({ id, place }: { id: string; place: number }) {
  const pattern = patternOf(id, place)
  const half = SWATCH / 2
  return (
    <svg
      className={`${styles.swatch} ${hueOf(place)}`}
      width={SWATCH * 2}
      height={SWATCH}
      viewBox={`0 0 ${SWATCH * 2} ${SWATCH}`}
      aria-hidden="true"
    >
      <Patterns id={id} />
      <rect className={styles.cell} y="3" width={SWATCH} height={half + 3} />
      {pattern && <rect fill={pattern} y="3" width={SWATCH} height={half + 3} />}
      <path className={styles.key} d={shapeAt(place, { x: SWATCH + half, y: half }, 4.6)} />
    </svg>
  )
}
