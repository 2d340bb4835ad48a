import { useEffect, useMemo, useRef } from 'react'
import { m } from '../i18n'
import { actions } from '../store'
import { sourceOf } from '../ui/later'
import css from './course.module.css'
import { type FigureSlotProps, useDesk } from './desk'
import { sessionOf } from './figures'
import { isRunning, type PanelFigure } from './lesson'
import { useHeld, usePlayed } from './outcome'
import { Prediction } from './Prediction'

const numbered = /^\d+\.\d+b?$/

function PanelPlace({ figure }: { readonly figure: PanelFigure }) {
  const { lesson, FigureSlot } = useDesk()
  const session = sessionOf(lesson, figure.id)
  const lanes = useMemo(
    () => sourceOf(async () => (await import('./runs')).openingOf(lesson, figure)),
    [lesson, figure],
  )
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

/** A figure of the lesson: a panel, or a drawing. A panel has thirty stops and more for Tab:
 * whoever reads by keys can go past it. */
export function Figure({ id }: { readonly id: string }) {
  const { lesson } = useDesk()
  const end = useRef<HTMLSpanElement>(null)
  const figure = lesson.figures.find((it) => it.id === id)
  if (!figure) throw new Error(`${lesson.id} has no figure ${id}`)
  if (!isRunning(figure))
    return (
      <figure className={css.figure} id={`figure-${id}`} aria-label={figure.caption()}>
        <figcaption>{figure.caption()}</figcaption>
        <figure.Draw />
      </figure>
    )
  return (
    <figure className={css.figure} id={`figure-${id}`} aria-label={figure.caption()}>
      <button type="button" className={css.past} onClick={() => end.current?.focus()}>
        {m.course_past_figure()}
      </button>
      <PanelPlace figure={figure} />
      <span ref={end} tabIndex={-1} className={css.end}>
        {m.course_figure_end()}
      </span>
    </figure>
  )
}
