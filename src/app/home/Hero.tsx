import { lazy, Suspense, useState } from 'react'
import { useCourse } from '../../store'
import { HeroStill } from './HeroStill'

/** Session of the live hero. */
export const HERO_SESSION = 'home-hero'

const HeroPanel = lazy(() => import('./HeroPanel').then((it) => ({ default: it.HeroPanel })))

/** The cluster itself: a still of a real run, which goes on when asked. */
export function Hero() {
  // In another language the page is put on anew, and the run goes on.
  const isOpen = useCourse(({ sessions }) => HERO_SESSION in sessions)
  const [isWanted, setWanted] = useState(false)
  const isLive = isOpen || isWanted
  const still = <HeroStill onPlay={() => setWanted(true)} />
  if (!isLive) return still
  return (
    <Suspense fallback={still}>
      <HeroPanel />
    </Suspense>
  )
}
