// Which color a server has, as classes.
import { hueOf } from '../../ui/hue'
import { SERVERS_WITH_COLOR } from '../layout/sizes'
import styles from './marks.module.css'

/** The classes that fill a mark with the color of the server at `place`; ink above six servers. */
export const identityOf = (place: number, servers: number): string =>
  `${styles.server} ${hueOf(servers > SERVERS_WITH_COLOR ? -1 : place)}`
