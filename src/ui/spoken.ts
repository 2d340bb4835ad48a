import styles from './spoken.module.css'

/** The class of words that are heard and not seen. */
export const spoken: string = styles.spoken
