// The keys of the clock, while it has the focus.
import type { Shortcut } from '../../ui/shortcuts'
import type { PlacedMark } from './marks'
import type { ScorePlayer } from './pulse'

/** What a key does to the clock. */
export type ClockAct = (player: ScorePlayer, marks: readonly PlacedMark[]) => void

const toMark =
  (direction: 1 | -1): ClockAct =>
  (player, marks) => {
    const ahead = marks.filter(({ at }) => (at - player.at) * direction > 0)
    const next = direction === 1 ? ahead[0] : ahead.at(-1)
    if (next) player.seek(next.at)
  }

const step =
  (direction: 1 | -1): ClockAct =>
  (player) =>
    player.step(direction)

const second =
  (direction: 1 | -1): ClockAct =>
  (player) =>
    player.stepSecond(direction)

/** What each key does to the one clock. */
export const clockKeys = [
  {
    id: 'step',
    shown: '← →',
    shift: false,
    keys: { ArrowLeft: step(-1), ArrowRight: step(1), ArrowDown: step(-1), ArrowUp: step(1) },
  },
  {
    id: 'second',
    shown: '⇧ ← →',
    shift: true,
    keys: {
      ArrowLeft: second(-1),
      ArrowRight: second(1),
      ArrowDown: second(-1),
      ArrowUp: second(1),
    },
  },
  { id: 'restart', shown: 'Home', keys: { Home: (player) => player.restart() } },
  { id: 'end', shown: 'End', keys: { End: (player) => player.seek(player.duration) } },
  { id: 'mark', shown: 'PgUp PgDn', keys: { PageUp: toMark(1), PageDown: toMark(-1) } },
] as const satisfies readonly Shortcut<ClockAct>[]
