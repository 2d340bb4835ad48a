// The name of a server over a line in its color: the colors of servers are too light for letters.
import { hueOf } from '../../ui/hue'
import styles from './sessions.module.css'

export const ServerName = ({ id, name }: { readonly id: number; readonly name: string }) => (
  <b className={`${styles.server} ${hueOf(id)}`}>
    <span>{name}</span>
  </b>
)
