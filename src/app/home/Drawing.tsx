import styles from './marks.module.css'
import type { Stroke } from './strokes'

export interface DrawingProps {
  readonly size: readonly [width: number, height: number]
  readonly strokes: readonly Stroke[]
}

/** A still drawing beside words that say the same. */
export function Drawing({ size: [width, height], strokes }: DrawingProps) {
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {strokes.map(([mark, path], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the drawing is fixed
        <path key={index} className={styles[mark]} d={path} />
      ))}
    </svg>
  )
}
