import { HUES, hueOf } from '../../ui/hue'
import styles from './inspector.module.css'
import type { ServerNames } from './names'

/** The classes that color a mark after its server; above six servers all have the same. */
export const serverClass = (names: ServerNames, id: number): string =>
  `${styles.server} ${hueOf(names.count > HUES ? -1 : names.placeOf(id))}`
