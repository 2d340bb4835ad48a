// Where each term of the glossary can be seen, found in the run of its figure.
import type { TermId } from '../../course/glossary'
import type { Lesson, PanelFigure } from '../../course/lesson'
import { runOf } from '../../course/runs'
import type { Run } from '../../sim/scenario'
import { ideas } from './ideas'
import type { Instant } from './instant'
import { choosing, kitchens, regions, regulars, scaling, tasters } from './later'
import { figures, things } from './things'

/** Of each term that a run shows, how its instant is recognized; made anew for each search. */
export const instants: Readonly<Partial<Record<TermId, () => Instant>>> = {
  ...things,
  ...figures,
  ...ideas,
  ...regulars,
  ...kitchens,
  ...scaling,
  ...tasters,
  ...regions,
  ...choosing,
}

interface Place {
  readonly lesson: Lesson
  readonly figure: PanelFigure
}

/** The runs of a figure as the instant needs them: as they open, or changed as the text asks. */
export const openingFor = ({ change }: Instant, { lesson, figure }: Place): readonly Run[] =>
  figure.lanes.map((_, lane) => runOf(lesson, { figure: figure.id, lane, change }, figure.seed))
