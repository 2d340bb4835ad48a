// Which color a server has, as a class.
import { SERVERS_WITH_COLOR } from '../layout/sizes'
import styles from './marks.module.css'

const colors = [
  styles.server1,
  styles.server2,
  styles.server3,
  styles.server4,
  styles.server5,
  styles.server6,
] as const

/** The class that fills a mark with the color of the server at `place`; ink above six servers. */
export const identityOf = (place: number, servers: number): string =>
  servers > SERVERS_WITH_COLOR ? styles.many : (colors[place] ?? styles.many)
