import type { ReactNode } from 'react'
import styles from './app.module.css'

/** The place of the page: what skips the bar, and what a change of page, comes to it. */
export function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main id="page" tabIndex={-1} className={styles.main}>
      {children}
    </main>
  )
}
