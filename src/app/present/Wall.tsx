import { useMemo, useRef, useState } from 'react'
import type { Lesson } from '../../course/lesson'
import { formatNumber, m } from '../../i18n'
import { hashOf, type Player } from '../../store'
import { later } from '../../ui/later'
import { Foot } from './Foot'
import type { ClassAct } from './keys'
import css from './present.module.css'
import { type Playing, Shown } from './Shown'
import { Side } from './Side'
import { questionOf, type Step, stepAt, stepsOf, titleOf } from './steps'
import { useAnswer } from './useAnswer'
import { useClassKeys } from './useClassKeys'
import { useWall } from './useWall'
import { Veils } from './Veils'
import { useWakeLock } from './wakeLock'

const FigureCode = later(() => import('./FigureCode').then((it) => it.FigureCode))

const resting: Playing = { isPlaying: false, at: 0, runs: null }

const openTeacher = (chapter: string) => {
  const address = hashOf({ page: 'presenter', id: chapter })
  window.open(address, 'counterflow-presenter', 'popup,width=960,height=720')
}

const toggleScreen = () => {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  done?.catch(() => {}) // a frame that may not
}

interface WallCodeProps {
  readonly lesson: Lesson
  readonly step: Step
  readonly onClose: () => void
}

function WallCode({ lesson, step, onClose }: WallCodeProps) {
  if (step.kind !== 'figure') return null
  return <FigureCode lesson={lesson} figure={step.figure} onClose={onClose} />
}

interface WallProps {
  readonly lesson: Lesson
  readonly chapter: string
  readonly question: string
  readonly step: number
}

/** What the class sees: one step of the lesson, and its hands. */
export function Wall({ lesson, chapter, question, step: asked }: WallProps) {
  const steps = useMemo(() => stepsOf(lesson), [lesson])
  const place = stepAt(steps, asked)
  const step: Step = steps[place]
  const player = useRef<Player | null>(null)
  const [playing, setPlaying] = useState<Playing>(resting)
  const wall = useWall({ chapter, steps, step: place, player, playing })
  const { hands, isRevealed, isBlank, light, setLight, grant } = wall
  const answer = useAnswer({ lesson, step, isWanted: isRevealed })
  const [coded, setCoded] = useState<string | null>(null)
  const asks = questionOf(step)
  const leave = hashOf({ page: 'chapter', id: chapter, section: null })
  const go = (by: 1 | -1) => grant({ do: 'go', step: Math.max(0, place + by) })
  const acts: Readonly<Record<ClassAct, () => void>> = {
    next: () => go(1),
    back: () => go(-1),
    play: () => grant({ do: 'play' }),
    restart: () => grant({ do: 'restart' }),
    reveal: () => grant({ do: 'reveal' }),
    blank: () => grant({ do: 'blank' }),
    light: () => setLight(light ? null : { x: 0.5, y: 0.5 }),
    screen: toggleScreen,
    code: () => setCoded(step.kind === 'figure' ? step.id : null),
    window: () => openTeacher(chapter),
    // What is dark is to be seen again first.
    leave: () => {
      if (isBlank) grant({ do: 'blank' })
      else location.hash = leave
    },
  }
  useWakeLock()
  useClassKeys({
    hand: (option, by) => grant({ do: 'hand', option, by }),
    act: (act) => acts[act](),
  })
  const count = { step: formatNumber(place + 1), of: formatNumber(steps.length) }
  return (
    <div className={css.wall} data-asks={asks ? '' : undefined}>
      <header data-size="present" className={css.head}>
        <h1>
          {question} <span>{m.class_step(count)}</span>
        </h1>
        <h2>{titleOf(step)}</h2>
      </header>
      {step.kind === 'figure' && (
        <Shown
          key={step.id}
          lesson={lesson}
          figure={step.figure}
          isAsked={asks !== null && !isRevealed}
          player={player}
          onPlaying={setPlaying}
        />
      )}
      {asks && <Side {...{ step, question: asks, hands, isRevealed, answer, grant }} />}
      <Foot
        hasHands={asks !== null}
        options={asks?.options.length ?? 0}
        onScreen={toggleScreen}
        onCode={step.kind === 'figure' ? acts.code : null}
        onWindow={acts.window}
        onBack={place > 0 ? acts.back : null}
        onNext={place < steps.length - 1 ? acts.next : null}
        leave={leave}
      />
      {coded === step.id && <WallCode lesson={lesson} step={step} onClose={() => setCoded(null)} />}
      <Veils light={light} isBlank={isBlank} onLight={setLight} onShow={acts.blank} />
    </div>
  )
}
