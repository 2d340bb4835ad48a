// Everything that stands behind a wall: its step, what the class has done, what its keys do.
import { useMemo, useRef, useState } from 'react'
import { sessionOf } from '../../course/figures'
import type { Lesson } from '../../course/lesson'
import {
  actions,
  hashOf,
  type Player,
  type Preferences,
  store,
  themeChoices,
  usePreferences,
} from '../../store'
import { useFullScreen } from './fullScreen'
import type { ClassAct } from './keys'
import type { Fitted, Playing } from './Shown'
import { questionOf, type Step, stepAt, stepsOf } from './steps'
import { useAnswer } from './useAnswer'
import { useClassKeys } from './useClassKeys'
import { useWall } from './useWall'
import type { Rest } from './useWallFit'
import { useWakeLock } from './wakeLock'

const resting: Playing = { isPlaying: false, at: 0, runs: null }

const unfitted: Fitted = { hasRest: false, width: 0 }

const openTeacher = (chapter: string) => {
  const address = hashOf({ page: 'presenter', id: chapter })
  window.open(address, 'counterflow-presenter', 'popup,width=960,height=720')
}

const nextTheme = (theme: Preferences['theme']): Preferences['theme'] =>
  themeChoices[(themeChoices.indexOf(theme) + 1) % themeChoices.length]

/** The place of a step in its chapter. */
const placeOf = ({ kind, id }: Step): string => (kind === 'figure' ? `figure-${id}` : 'checks')

/** Takes back what was done in the figures of a lesson. */
function anew(lesson: Lesson, steps: readonly Step[]): void {
  for (const { id } of steps) {
    const session = sessionOf(lesson, id)
    if (store.getState().sessions[session]) actions.reset(session)
  }
}

/** Closes what was asked in a figure; false where nothing was. */
function unasked(lesson: Lesson, { id }: Step): boolean {
  const session = sessionOf(lesson, id)
  if (!store.getState().sessions[session]?.selection) return false
  actions.select(session, null)
  return true
}

export interface ClassOf {
  readonly lesson: Lesson
  readonly chapter: string
  /** As an address asks for it. */
  readonly step: number
}

interface ActsOf {
  readonly lesson: Lesson
  readonly chapter: string
  readonly step: Step
  readonly place: number
  readonly rest: React.RefObject<Rest | null>
  readonly wall: ReturnType<typeof useWall>
  readonly onScreen: () => void
  readonly theme: Preferences['theme']
  readonly leave: string
  readonly onCode: (step: string | null) => void
}

/** What each key and button of the wall does. */
function actsOf(given: ActsOf): Readonly<Record<ClassAct, () => void>> {
  const { lesson, chapter, step, place, rest, wall, theme, leave, onScreen, onCode } = given
  const { grant, light, setLight, isBlank } = wall
  const go = (by: 1 | -1) => grant({ do: 'go', step: Math.max(0, place + by) })
  return {
    on: () => grant({ do: 'on' }),
    next: () => go(1),
    back: () => go(-1),
    down: () => rest.current?.on(),
    up: () => rest.current?.back(),
    play: () => grant({ do: 'play' }),
    restart: () => grant({ do: 'restart' }),
    reveal: () => grant({ do: 'reveal' }),
    blank: () => grant({ do: 'blank' }),
    light: () => setLight(light ? null : { x: 0.5, y: 0.5 }),
    screen: onScreen,
    theme: () => actions.setPreference('theme', nextTheme(theme)),
    code: () => onCode(step.kind === 'figure' ? step.id : null),
    window() {
      openTeacher(chapter)
      wall.takeTeacher()
    },
    // What is dark is to be seen again first, and what is open closed.
    leave() {
      if (isBlank) grant({ do: 'blank' })
      else if (!unasked(lesson, step)) location.hash = leave
    },
  }
}

/** The class before a wall. */
export function useClass({ lesson, chapter, step: asked }: ClassOf) {
  const steps = useMemo(() => stepsOf(lesson), [lesson])
  const place = stepAt(steps, asked)
  const step: Step = steps[place]
  const player = useRef<Player | null>(null)
  const rest = useRef<Rest | null>(null)
  const [playing, setPlaying] = useState<Playing>(resting)
  const [fit, setFit] = useState<Fitted>(unfitted)
  const wall = useWall({
    chapter,
    steps,
    step: place,
    player,
    shown: { ...playing, ...fit },
    onRest: () => rest.current?.on() ?? false,
    onPlay: () => rest.current?.back(), // what moves is to be seen
    onAnew() {
      anew(lesson, steps)
      player.current?.restart()
    },
  })
  const { isRevealed, grant } = wall
  const answer = useAnswer({ lesson, step, isWanted: isRevealed })
  const [coded, setCoded] = useState<string | null>(null)
  const theme = usePreferences((preferences) => preferences.theme)
  const screen = useFullScreen()
  const isAwake = useWakeLock()
  const asks = questionOf(step)
  const leave = hashOf({ page: 'chapter', id: chapter, section: placeOf(step) })
  const acts = actsOf({
    ...{ lesson, chapter, step, place, rest, wall, theme, leave },
    onScreen: screen.toggle,
    onCode: setCoded,
  })
  useClassKeys({
    hand: (option, by) => grant({ do: 'hand', option, by }),
    act: (act) => acts[act](),
  })
  const shown = { player, rest, onPlaying: setPlaying, onFit: setFit }
  const { hasRest } = fit
  return {
    ...{ steps, place, step, wall, answer, coded, setCoded, theme, screen, isAwake },
    ...{ asks, leave, acts, shown, hasRest },
  }
}
