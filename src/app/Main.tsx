import { type ReactNode, Suspense } from 'react'
import styles from './app.module.css'
import { Loading } from './Loading'

/** The place of the page: what skips the bar, and what a change of page, comes to it. */
export function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main id="page" tabIndex={-1} className={styles.main}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </main>
  )
}
