// The keys of the pages of the course, which a panel on such a page tells too; those of a panel are
// its own.
import type { Shortcut } from './shortcuts'

/** Each with what it does. */
export const siteKeys = [
  { id: 'search', shown: '/', keys: { '/': 'search' } },
  { id: 'help', shown: '?', keys: { '?': 'help' } },
] as const satisfies readonly Shortcut<'search' | 'help'>[]
