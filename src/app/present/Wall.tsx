import type { Lesson } from '../../course/lesson'
import { formatNumber, m } from '../../i18n'
import { later } from '../../ui/later'
import { Foot } from './Foot'
import css from './present.module.css'
import { Shown } from './Shown'
import { Side } from './Side'
import { type Step, titleOf } from './steps'
import { type ClassOf, useClass } from './useClass'
import { Veils } from './Veils'

const FigureCode = later(() => import('./FigureCode').then((it) => it.FigureCode))

interface WallCodeProps {
  readonly lesson: Lesson
  readonly step: Step
  readonly onClose: () => void
}

function WallCode({ lesson, step, onClose }: WallCodeProps) {
  if (step.kind !== 'figure') return null
  return <FigureCode lesson={lesson} figure={step.figure} onClose={onClose} />
}

interface WallProps extends ClassOf {
  readonly question: string
}

/** What the class sees: one step of the lesson, and its hands. */
export function Wall({ question, ...given }: WallProps) {
  const { lesson } = given
  const all = useClass(given)
  const { steps, place, step, wall, answer, coded, setCoded, theme, screen, isAwake } = all
  const { asks, leave, acts, shown, hasRest } = all
  const { hands, isRevealed, isBlank, light, setLight, grant } = wall
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
          {...shown}
        />
      )}
      {asks && <Side {...{ step, question: asks, hands, isRevealed, answer, grant }} />}
      <Foot
        hasHands={asks !== null}
        options={asks?.options.length ?? 0}
        acts={acts}
        hasCode={step.kind === 'figure'}
        hasRest={hasRest}
        hasBack={place > 0}
        hasNext={place < steps.length - 1}
        leave={leave}
        theme={theme}
        onAnew={() => grant({ do: 'anew' })}
        notes={[
          screen.isRefused && m.class_screen_refused(),
          !isAwake && m.class_awake_refused(),
          wall.others > 0 && m.class_walls_here(),
        ]}
        isFull={screen.isFull}
      />
      {coded === step.id && <WallCode lesson={lesson} step={step} onClose={() => setCoded(null)} />}
      <Veils light={light} isBlank={isBlank} onLight={setLight} onShow={acts.blank} />
    </div>
  )
}
