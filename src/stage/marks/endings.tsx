// How requests end at the balancer, and the forms of their kinds, as glyphs: the same shapes that
// the flow stamps, 13 px square around 0, 0.
import type { Answer } from '../../sim'
import { type Form, forms } from '../flow/forms'
import { Glyph } from './glyphs'
import styles from './marks.module.css'

const RING = 'M-3.8 0a3.8 3.8 0 1 0 7.6 0a3.8 3.8 0 1 0 -7.6 0'

const paths: Readonly<Record<Exclude<Answer, 'server' | 'made'>, string>> = {
  cache: 'M-3.8 -2.3h7.6M-3.8 2.3h7.6',
  redirect: 'M2.1 -3.8L-2.1 0L2.1 3.8',
  'not-found': RING,
  blocked: `${RING}M-2.1 0h4.2`,
}

/** An answer that the balancer gives by itself. */
export function AnswerGlyph({ answer }: { readonly answer: Exclude<Answer, 'server'> }) {
  return (
    <Glyph>
      {answer === 'made' ? (
        <circle className={styles.own} r={2.6} />
      ) : (
        <path
          className={answer === 'blocked' ? styles.cross : styles.handed}
          data-broken={answer === 'not-found' || undefined}
          d={paths[answer]}
        />
      )}
    </Glyph>
  )
}

/** A request that waits for the answer that another fetches. */
export const JoinedGlyph = () => (
  <Glyph>
    <circle className={styles.hollow} r={4} />
    <circle className={styles.own} r={1.5} />
  </Glyph>
)

const outlines: Readonly<Record<Exclude<Form, 'circle'>, string>> = {
  square: 'M-3.6 -3.6h7.2v7.2h-7.2z',
  triangle: 'M0 -4.7L4.1 2.4h-8.2z',
  diamond: 'M0 -4.9L4.9 0L0 4.9L-4.9 0z',
  funnel: 'M0 4.7L4.1 -2.4h-8.2z',
  dome: 'M-4.6 1.8a4.6 4.6 0 0 1 9.2 0z',
}

/** The form of the kind at `place` among those that are told apart. */
export function FormGlyph({ place }: { readonly place: number }) {
  const form = forms[place] ?? 'circle'
  return (
    <Glyph>
      {form === 'circle' ? (
        <circle className={styles.hollow} r={4} />
      ) : (
        <path className={styles.hollow} d={outlines[form]} />
      )}
    </Glyph>
  )
}
