import type { MouseEvent } from 'react'
import { hashOf } from '../store'
import { useDesk } from './desk'

/** Goes to where the figure stands, and puts the focus into its panel, whose keys then play it. */
function goTo(event: MouseEvent, id: string) {
  const figure = document.getElementById(id)
  // Another window is the browser's business.
  if (!figure || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  figure.scrollIntoView()
  const panel = figure.querySelector<HTMLElement>('[data-panel]')
  panel?.focus({ preventScroll: true })
}

/** A link to a figure of the lesson, by its number. */
export function FigureLink({ figure }: { readonly figure: string }) {
  const { lesson } = useDesk()
  const id = `figure-${figure}`
  const href = hashOf({ page: 'chapter', id: lesson.id, section: id })
  return (
    <a href={href} onClick={(event) => goTo(event, id)}>
      {figure}
    </a>
  )
}
