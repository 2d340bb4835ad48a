import { m } from '../../i18n'
import { hashOf } from '../../store'
import type { Seen } from './tree'

/** A link to a figure of any chapter. */
export function SeeLink({ seen }: { readonly seen: Seen }) {
  const { chapter, figure } = seen
  const href = hashOf({ page: 'chapter', id: chapter, section: `figure-${figure}` })
  const isNumber = /^\d/.test(figure)
  return <a href={href}>{isNumber ? m.choosing_see({ figure }) : m.choosing_see_it()}</a>
}
