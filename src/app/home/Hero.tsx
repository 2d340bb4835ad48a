import { lazy, Suspense, useState } from 'react'
import { m } from '../../i18n'
import { HeroStill } from './HeroStill'
import styles from './home.module.css'

const HeroPanel = lazy(() => import('./HeroPanel').then((it) => ({ default: it.HeroPanel })))

/** The cluster itself: a still of a real run, which plays when asked. */
export function Hero() {
  const [isLive, setLive] = useState(false)
  if (isLive)
    return (
      <Suspense fallback={<HeroStill />}>
        <HeroPanel />
      </Suspense>
    )
  return (
    <div className={styles.hero}>
      <HeroStill />
      <button type="button" className={styles.play} onClick={() => setLive(true)}>
        <svg width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M7 4l13 8-13 8z" />
        </svg>
        {m.home_hero_play()}
      </button>
    </div>
  )
}
