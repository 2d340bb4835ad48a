// What many runs of a release came to: counted, and as a mark each.
import type { CanaryFigures } from '../../sim'
import type { RunSummary } from '../../store'
import styles from './canary.module.css'

/** How many of the runs went which way. */
export interface Ways {
  readonly runs: number
  readonly promoted: number
  readonly back: number
  readonly open: number // neither, when the run was over
  readonly harmed: number // mean number of users
  readonly seconds: number | null // mean time of a promotion
  readonly blind: number // runs without any error of the new version
}

/** What many runs of one release came to. */
export function waysOf(results: readonly (RunSummary | null)[]): Ways {
  const found = results.flatMap((one) => (one?.release?.kind === 'canary' ? [one.release] : []))
  const ended = (phase: CanaryFigures['phase']) => found.filter((one) => one.phase === phase)
  const promoted = ended('promoted')
  const back = ended('rolled-back').length
  const at = promoted.map(({ changes }) => (changes.at(-1)?.at ?? 0) / 1e6)
  const mean = (list: readonly number[]) =>
    list.length === 0 ? null : list.reduce((sum, one) => sum + one, 0) / list.length
  return {
    runs: found.length,
    promoted: promoted.length,
    back,
    open: found.length - promoted.length - back,
    harmed: mean(found.map(({ harmed }) => harmed)) ?? 0,
    seconds: mean(at),
    blind: found.filter(({ total }) => total.canary.trueErrors === 0).length,
  }
}

const COLUMNS = 25
const PITCH = 12

const circle = (x: number, y: number) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z`
const diamond = (x: number, y: number) => `M${x} ${y - 4.6}l4.6 4.6l-4.6 4.6l-4.6 -4.6z`
const cross = (x: number, y: number) => `M${x - 3.6} ${y - 3.6}l7.2 7.2m0 -7.2l-7.2 7.2`

/** A mark for each run: a diamond went through, a cross went back, a circle was not decided. */
export function Strip({ results }: { results: readonly (RunSummary | null)[] }) {
  const paths = { promoted: '', back: '', open: '' }
  results.forEach((one, index) => {
    if (one?.release?.kind !== 'canary') return
    const [x, y] = [(index % COLUMNS) * PITCH + 6, Math.floor(index / COLUMNS) * PITCH + 6]
    const { phase } = one.release
    if (phase === 'promoted') paths.promoted += diamond(x, y)
    else if (phase === 'rolled-back') paths.back += cross(x, y)
    else paths.open += circle(x, y)
  })
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${COLUMNS * PITCH} ${(Math.max(COLUMNS, results.length) / COLUMNS) * PITCH}`}
      aria-hidden="true"
    >
      <path className={styles.new} d={paths.promoted} />
      <path className={styles.bad} d={paths.back} />
      <path className={styles.oldHollow} d={paths.open} />
    </svg>
  )
}
