// The marks of the stage, at the size of a letter, for the words that name them.
import type { ReactNode } from 'react'
import css from './course.module.css'
import type { TermId } from './glossary'

const cross = <path d="M4 4 12 12M12 4 4 12" className={css.lost} />

const glyphs: Partial<Record<TermId, ReactNode>> = {
  client: (
    <g className={css.outline}>
      <circle cx="8" cy="5" r="2.6" />
      <path d="M3 14c0-3 2-5 5-5s5 2 5 5" />
    </g>
  ),
  request: <circle cx="8" cy="8" r="4.2" className={css.outline} />,
  server: <rect x="1.5" y="4" width="13" height="8" rx="2" className={css.outline} />,
  balancer: <rect x="5.5" y="1" width="5" height="14" rx="2" className={css.strong} />,
  slot: <circle cx="8" cy="8" r="4.2" className={css.slot} />,
  completed: <circle cx="8" cy="8" r="4.2" className={css.served} />,
  waiting: (
    <>
      <circle cx="8" cy="8" r="3.6" className={css.served} />
      <path d="M8 1.9a6.1 6.1 0 0 1 5.3 9.1" className={css.age} />
    </>
  ),
  failed: cross,
  rejected: cross,
  lost: cross,
  crash: cross,
  utilization: (
    <>
      <circle cx="8" cy="8" r="5.5" className={css.track} />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11" className={css.arc} />
    </>
  ),
  retry: (
    <g className={css.outline}>
      <circle cx="8" cy="8" r="6.6" />
      <circle cx="8" cy="8" r="2.9" />
    </g>
  ),
}

/** The glyph of a thing that is drawn on the stage; nothing for what is not. */
export function glyphOf(term: TermId): ReactNode {
  const mark = glyphs[term]
  if (mark === undefined) return null
  return (
    <svg className={css.glyph} viewBox="0 0 16 16" aria-hidden="true">
      {mark}
    </svg>
  )
}
