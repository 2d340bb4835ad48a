// Maglev's table as the policy keeps it: one cell a place, in the color and pattern of its owner;
// a cell whose owner has changed has a bar.
import { useId } from 'react'
import { m } from '../../i18n'
import { maglevTableOf } from '../../sim'
import { hueOf } from '../../ui/hue'
import { Patterns, patternOf } from './marks'
import type { Membership } from './members'
import styles from './ring.module.css'

const WIDTH = 300
const FLAT = 2.6 // cells of a row for each row
const CELLS_MOST = 1100 // more are too small to be told apart: every k-th stands for its neighbors

interface TablePictureProps {
  readonly membership: Membership
  readonly size: number
}

/** The table of the servers now. */
export function TablePicture({ membership, size }: TablePictureProps) {
  const { now, before, ever } = membership
  const table = maglevTableOf(now, size)
  const earlier = maglevTableOf(before, size)
  const every = Math.ceil(size / CELLS_MOST)
  const shown = Math.ceil(size / every)
  const columns = Math.ceil(Math.sqrt(shown * FLAT))
  const cell = WIDTH / columns
  const rows = Math.ceil(shown / columns)
  const paths = new Map<string, string>()
  const id = useId().replace(/\W/g, '')
  let moved = ''
  for (let i = 0; i < shown; i += 1) {
    const place = i * every
    const name = now[table[place]]?.name ?? ''
    const [x, y] = [(i % columns) * cell, Math.floor(i / columns) * cell]
    const side = (cell - 1).toFixed(2)
    const square = `M${x.toFixed(2)} ${y.toFixed(2)}h${side}v${side}h-${side}z`
    paths.set(name, (paths.get(name) ?? '') + square)
    if (before[earlier[place]]?.name !== name)
      moved += `M${(x + 1).toFixed(2)} ${(y + cell / 2 - 0.5).toFixed(2)}h${(cell - 3).toFixed(2)}`
  }
  return (
    <svg
      className={styles.table}
      viewBox={`0 0 ${WIDTH} ${Math.ceil(rows * cell)}`}
      width={WIDTH}
      height={Math.ceil(rows * cell)}
      role="img"
      aria-label={m.ring_table_picture({ size, count: now.length })}
    >
      <Patterns id={id} />
      {[...paths].map(([name, path]) => (
        <g key={name} className={hueOf(ever.indexOf(name))}>
          <path className={styles.cell} d={path} />
          <path fill={patternOf(id, ever.indexOf(name)) ?? 'none'} d={path} />
        </g>
      ))}
      <path className={styles.cellMovedEdge} d={moved} />
      <path className={styles.cellMoved} d={moved} />
    </svg>
  )
}
