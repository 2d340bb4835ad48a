// The keys that walk through what stands on the stage.
import type { Shortcut } from '../ui/shortcuts'
import type { Heading } from './walk'

/** Where each key leads; the last asks what has been reached. */
export const walkKeys = [
  { id: 'neighbor', shown: '← →', keys: { ArrowLeft: 'previous', ArrowRight: 'next' } },
  { id: 'server', shown: '↑ ↓', keys: { ArrowUp: 'previousServer', ArrowDown: 'nextServer' } },
  { id: 'ends', shown: 'Home End', keys: { Home: 'first', End: 'last' } },
  { id: 'ask', shown: '⏎', keys: { Enter: 'ask' } },
] as const satisfies readonly Shortcut<Heading | 'ask'>[]
