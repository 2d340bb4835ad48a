import { useEffect, useMemo } from 'react'
import { actions } from '../store'
import css from './course.module.css'
import { type FigureSlotProps, useDesk } from './desk'
import { isRunning, type PanelFigure } from './lesson'
import { useHeld, usePlayed } from './outcome'
import { Prediction } from './Prediction'
import { openingOf, sessionOf } from './runs'

const numbered = /^\d+\.\d+$/

function PanelPlace({ figure }: { readonly figure: PanelFigure }) {
  const { lesson, FigureSlot } = useDesk()
  const session = sessionOf(lesson, figure.id)
  const lanes = useMemo(() => openingOf(lesson, figure), [lesson, figure])
  const held = useHeld(figure.id)
  const asked = lesson.predictions.find((it) => it.figure === figure.id)
  const isPlayed = usePlayed(session)
  useEffect(() => {
    if (isPlayed) actions.markPlayed(session)
  }, [isPlayed, session])
  const slot: FigureSlotProps = {
    session,
    lanes,
    panel: figure.panel,
    example: figure.example,
    number: numbered.test(figure.id) ? figure.id : null,
    caption: figure.caption(),
    held,
    question: asked ? <Prediction question={asked} /> : null,
  }
  return <FigureSlot {...slot} />
}

/** A figure of the lesson: a panel, or a drawing. */
export function Figure({ id }: { readonly id: string }) {
  const { lesson } = useDesk()
  const figure = lesson.figures.find((it) => it.id === id)
  if (!figure) throw new Error(`${lesson.id} has no figure ${id}`)
  return (
    <figure className={css.figure} id={`figure-${id}`} aria-label={figure.caption()}>
      {isRunning(figure) ? (
        <PanelPlace figure={figure} />
      ) : (
        <>
          <figcaption>{figure.caption()}</figcaption>
          <figure.Draw />
        </>
      )}
    </figure>
  )
}
