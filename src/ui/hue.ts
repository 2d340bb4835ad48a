import styles from './hue.module.css'

const hues = [styles.hue1, styles.hue2, styles.hue3, styles.hue4, styles.hue5, styles.hue6]

/** How many things of one kind can be told apart by color. */
export const HUES = hues.length

/** The class that gives the thing at a place, from 0, its color as `currentColor`; ink past the
 * last. */
export const hueOf = (place: number): string => hues[place] ?? styles.plain
