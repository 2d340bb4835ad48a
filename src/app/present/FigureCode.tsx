import { sessionOf } from '../../course/figures'
import type { Lesson, PanelFigure } from '../../course/lesson'
import { CodeDialog } from '../../panels/frame/code/CodeDialog'
import { PanelDeskProvider } from '../desk'

interface FigureCodeProps {
  readonly lesson: Lesson
  readonly figure: PanelFigure
  readonly onClose: () => void
}

/** The figure on the wall as a code for the cameras of the class, as large as the wall. */
export function FigureCode({ lesson, figure, onClose }: FigureCodeProps) {
  const { panel, example, caption } = figure
  return (
    <PanelDeskProvider>
      <CodeDialog
        session={sessionOf(lesson, figure.id)}
        what={{ panel, example, title: caption() }}
        isLarge
        onClose={onClose}
      />
    </PanelDeskProvider>
  )
}
