import { m } from '../../i18n'
import { hashOf } from '../../store'
import type { Place } from './items'

/** Links to figures of any chapter. */
export function FigureLinks({ seen }: { readonly seen: readonly Place[] }) {
  if (seen.length === 0) return <>{m.closing_to_come()}</>
  return seen.map(({ chapter, figure }, place) => (
    <span key={figure}>
      {place > 0 && ', '}
      <a href={hashOf({ page: 'chapter', id: chapter, section: `figure-${figure}` })}>{figure}</a>
    </span>
  ))
}
