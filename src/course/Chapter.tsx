import { type ComponentType, useMemo } from 'react'
import { later } from '../ui/later'
import { Check } from './Check'
import css from './course.module.css'
import { DeskContext, type FigureSlotProps, type WayTo } from './desk'
import { Figure } from './Figure'
import type { Lesson } from './lesson'
import { Aside, Code, Section, StandFirst, Transfer } from './Passages'
import { Term } from './Term'
import { Value } from './Value'

// Far down the page, and what judges a plan weighs more than the prose.
const Challenge = later(() => import('./Challenge').then((it) => it.Challenge))

const parts = {
  Aside,
  Challenge,
  Check,
  Figure,
  Section,
  StandFirst,
  T: Term,
  Transfer,
  Value,
  pre: Code,
}

/** A chapter's prose as MDX compiles it. */
export type Prose = ComponentType<{ readonly components?: typeof parts }>

/** A chapter without its title, which is the page's. */
export function Chapter(props: {
  readonly lesson: Lesson
  readonly prose: Prose
  readonly slot: ComponentType<FigureSlotProps>
  readonly wayTo?: WayTo
}) {
  const { lesson, prose: Words, slot, wayTo } = props
  const desk = useMemo(() => ({ lesson, FigureSlot: slot, wayTo }), [lesson, slot, wayTo])
  return (
    <DeskContext value={desk}>
      <div className={css.prose}>
        <Words components={parts} />
      </div>
    </DeskContext>
  )
}
