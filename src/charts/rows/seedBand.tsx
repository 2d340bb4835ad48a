import styles from '../charts.module.css'
import { betweenPath } from '../path'
import type { SeedBand as Band, RowPlace } from './row'

interface SeedBandProps {
  readonly band: Band
  readonly x: RowPlace['x']
  readonly y: RowPlace['y']
}

/** Where nine in ten seeds lie, behind the lines of the seed that is played. */
export function SeedBand({ band, x, y }: SeedBandProps) {
  const spots = (values: Float64Array) =>
    Array.from(values, (value, i) =>
      Number.isNaN(value) ? null : { x: x((i + 1) * band.width), y: y(value) },
    )
  return <path className={styles.seedBand} d={betweenPath(spots(band.high), spots(band.low))} />
}
