import styles from './inspector.module.css'
import type { ServerNames } from './names'

const classes = [
  styles.server1,
  styles.server2,
  styles.server3,
  styles.server4,
  styles.server5,
  styles.server6,
]

/** The class that colors a mark after its server; above six servers all have the same. */
export const serverClass = (names: ServerNames, id: number): string =>
  names.count > classes.length ? styles.anyServer : (classes[names.placeOf(id)] ?? styles.anyServer)
