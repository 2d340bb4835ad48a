import type { FigureSlotProps } from '../course/desk'
import { Carry } from './carry/Carry'
import { FigureSlot } from './FigureSlot'

/** The chapter of a session, which is called by the chapter and its figure. */
const chapterOf = ({ session }: FigureSlotProps): string =>
  session.slice(0, session.lastIndexOf('-'))

/** A panel in its chapter, and below it the way of its run into other chapters. */
export function ChapterFigure(props: FigureSlotProps) {
  return (
    <>
      <FigureSlot {...props} />
      <Carry session={props.session} chapter={chapterOf(props)} />
    </>
  )
}
