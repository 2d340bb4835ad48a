import { useState } from 'react'
import { useCourse } from '../../store'
import { later } from '../../ui/later'
import { HeroStill } from './HeroStill'

/** Session of the live hero. */
export const HERO_SESSION = 'home-hero'

// Until the live one is there the still stands on.
const HeroPanel = later(
  () => import('./HeroPanel').then((it) => it.HeroPanel),
  () => <HeroStill onPlay={() => {}} />,
)

/** The cluster itself: a still of a real run, which goes on when asked. */
export function Hero() {
  // In another language the page is put on anew, and the run goes on.
  const isOpen = useCourse(({ sessions }) => HERO_SESSION in sessions)
  const [isWanted, setWanted] = useState(false)
  const isLive = isOpen || isWanted
  return isLive ? <HeroPanel /> : <HeroStill onPlay={() => setWanted(true)} />
}
