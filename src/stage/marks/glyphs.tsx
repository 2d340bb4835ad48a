// The glyphs of the picture, for keys, logs, inspectors and prose: 13 px square, drawn around 0, 0.
import type { ReactNode } from 'react'
import { hueOf } from '../../ui/hue'
import { ageOf } from '../flow/motion'
import { identityOf } from './identity'
import styles from './marks.module.css'

/** The square that a glyph is drawn in. */
export function Glyph({ children }: { children: ReactNode }) {
  return (
    <svg
      className={styles.glyph}
      width={13}
      height={13}
      viewBox="-6.5 -6.5 13 13"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

const ages = [styles.age1, styles.age2, styles.age3] as const

/** A request that nobody has assigned yet. */
export const HollowGlyph = () => (
  <Glyph>
    <circle className={styles.hollow} r={4} />
  </Glyph>
)

/** A request of the server at `place` in the list of `servers`. */
export const DotGlyph = ({ place, servers }: { place: number; servers: number }) => (
  <Glyph>
    <circle className={identityOf(place, servers)} r={4} />
  </Glyph>
)

/** A waiting request: the ring closes clockwise with the `share` of its patience. */
export const WaitingGlyph = ({ place = 0, servers = 1, share = 0.62 }) => (
  <Glyph>
    <circle className={identityOf(place, servers)} r={3.2} />
    <circle
      className={ages[ageOf(share)]}
      r={5}
      pathLength={100}
      strokeDasharray={`${share * 100} 100`}
      transform="rotate(-90)"
    />
  </Glyph>
)

/** A request in service with the share of its work that is left. */
export const WorkGlyph = ({ place = 0, servers = 1, left = 0.6 }) => {
  const angle = 2 * Math.PI * (1 - left)
  const [x, y] = [Math.sin(angle) * 4, -Math.cos(angle) * 4]
  return (
    <Glyph>
      <circle className={`${identityOf(place, servers)} ${styles.done}`} r={4} />
      <path
        className={identityOf(place, servers)}
        d={`M0 0L${x.toFixed(2)} ${y.toFixed(2)}A4 4 0 ${left > 0.5 ? 1 : 0} 1 0 -4z`}
      />
    </Glyph>
  )
}

/** A request that failed, was turned away, or gave up. */
export const CrossGlyph = () => (
  <Glyph>
    <path className={styles.cross} d="M-3.6 -3.6l7.2 7.2m0 -7.2l-7.2 7.2" />
  </Glyph>
)

/** Work that nobody waits for any more. */
export const AbandonedGlyph = () => (
  <Glyph>
    <circle className={styles.abandoned} r={3.8} />
  </Glyph>
)

/** A second attempt. */
export const RetryGlyph = () => (
  <Glyph>
    <g className={hueOf(0)}>
      <circle className={styles.halo} r={5.8} />
      <circle className={styles.server} r={3.4} />
    </g>
  </Glyph>
)

/** The last answers. */
export const ResponsesGlyph = () => (
  <Glyph>
    <path className={styles.tick} d="M-4.5 4v-4M-1.5 4v-6M1.5 4v-3M4.5 4v-8" />
  </Glyph>
)

/** How busy a server is. */
export const UtilizationGlyph = ({ percent = 70 }) => (
  <Glyph>
    <circle className={styles.track} r={4.6} strokeWidth={2.6} />
    <circle
      className={styles.used}
      r={4.6}
      strokeWidth={2.6}
      pathLength={100}
      strokeDasharray={`${percent} 100`}
      transform="rotate(-90)"
    />
  </Glyph>
)

/** Memory in use. */
export const MemoryGlyph = () => (
  <Glyph>
    <rect className={styles.well} x={-6} y={-1.5} width={12} height={3} rx={1} />
    <rect className={styles.bar} x={-6} y={-1.5} width={7} height={3} rx={1} />
  </Glyph>
)

/** Whose turn is next. */
export const TurnGlyph = () => (
  <Glyph>
    <circle className={styles.port} cx={-4.5} r={1.6} />
    <circle className={styles.turn} r={3.6} />
    <circle className={styles.port} cx={4.5} r={1.6} />
  </Glyph>
)

/** A line that a closed form gives. */
export const TheoryGlyph = () => (
  <Glyph>
    <path className={styles.theory} d="M-6 0H6" />
  </Glyph>
)
