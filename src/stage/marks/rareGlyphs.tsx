// Glyphs that few pictures need; as the others are.
import { hueOf } from '../../ui/hue'
import { Glyph } from './glyphs'
import styles from './marks.module.css'

/** A probe: upright, so that it is no request; with the wait for its answer, where that failed. */
export const ProbeGlyph = ({ isFailed = false }) => (
  <Glyph>
    <path className={styles.probe} d={isFailed ? 'M-5 -5.5v11' : 'M0 -5.5v11'} />
    {isFailed && <path className={styles.cross} d="M-1.5 -3.2l6.4 6.4m0 -6.4l-6.4 6.4" />}
  </Glyph>
)

/** A copy of a request in a slot. */
export const CopyGlyph = () => (
  <Glyph>
    <circle className={styles.copy} r={4.5} />
  </Glyph>
)

/** The request that is being asked. */
export const ChosenGlyph = () => (
  <Glyph>
    <circle className={styles.ring} r={5} />
  </Glyph>
)

/** Core time that a balancer needs. */
export const DeskGlyph = () => (
  <Glyph>
    <rect className={styles.load} x={-3} y={0} width={6} height={5} />
    <rect className={styles.gate} x={-4} y={-6} width={8} height={12} rx={1.5} />
  </Glyph>
)

/** A connection: bound to a server, or as far as the balancer. */
export const CordGlyph = ({ isTied = false }) => (
  <Glyph>
    {isTied ? (
      <g className={hueOf(0)}>
        <path className={styles.cord} d="M-6 2.5C-1 2.5 1-2.5 6-2.5" />
      </g>
    ) : (
      <>
        <path className={styles.cordEnd} d="M-6 0H2" />
        <circle className={styles.plug} cx={3} r={2.2} />
      </>
    )}
  </Glyph>
)

/** How far a line reaches in another lane. */
export const GhostGlyph = () => (
  <Glyph>
    <path className={styles.ghost} d="M6 -4H-2Q-6 -4 -6 0Q-6 4 -2 4H6" />
  </Glyph>
)
