import styles from './ring.module.css'

const classes = [
  styles.server1,
  styles.server2,
  styles.server3,
  styles.server4,
  styles.server5,
  styles.server6,
]

/** The class of a server's color, by its place among all that ever were; ink past the sixth. */
export const colorOf = (ever: readonly string[], name: string | undefined): string =>
  (name === undefined ? undefined : classes[ever.indexOf(name)]) ?? styles.server
