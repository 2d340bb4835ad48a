// The parts of a chapter that hold prose.
import type { ComponentProps, ReactNode } from 'react'
import { m } from '../i18n'
import css from './course.module.css'
import { SectionContext, useDesk } from './desk'

interface Passage {
  readonly children: ReactNode
}

/** What the chapter is about, under its title. */
export function StandFirst({ children }: Passage) {
  return <div className={css.standFirst}>{children}</div>
}

/** A part of the chapter under its title. */
export function Section({ id, children }: Passage & { readonly id: string }) {
  const { lesson } = useDesk()
  const section = lesson.sections.find((it) => it.id === id)
  if (!section) throw new Error(`${lesson.id} has no section ${id}`)
  const title = `${id}-title`
  return (
    <section id={id} aria-labelledby={title} className={css.section}>
      <h2 id={title}>{section.title()}</h2>
      <SectionContext value={id}>{children}</SectionContext>
    </section>
  )
}

export function Aside({ children }: Passage) {
  return <aside className={css.aside}>{children}</aside>
}

/** A question that takes the chapter to the reader's own work. */
export function Transfer() {
  const { question, hint } = useDesk().lesson.transfer
  return (
    <div className={css.question}>
      <p>
        <strong>{m.course_transfer()}</strong> {question()}
      </p>
      <details>
        <summary>{m.course_transfer_hint()}</summary>
        <p>{hint()}</p>
      </details>
    </div>
  )
}

/** Code may be wider than the page: it can be scrolled by keyboard too. */
export function Code(props: ComponentProps<'pre'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
  return <pre tabIndex={0} {...props} />
}
