// The keys of a panel. They work while focus is inside it; a panel that has the page to itself
// hears them everywhere, except where somebody types.
import { type RefObject, useEffect } from 'react'
import { actions, faster, type Player, slower } from '../../store'
import { actOf, type Shortcut, TYPING } from '../../ui/shortcuts'
import type { Over } from './Head'

interface Keys {
  readonly session: string
  readonly player: Player
  readonly held: boolean
  readonly isAlone: boolean
  readonly onEscape: (() => void) | null
  /** Opens or closes a sheet over the stage; null where there is none. */
  readonly onOver: ((over: Over) => void) | null
  readonly onHelp: () => void
}

const OWN_SPACE = 'button, a, summary, input, [role=switch], [role=radio]'
const OWN_ARROWS = 'input, [role=slider], [role=listbox], [role=application], select'

type Act = (keys: Keys) => boolean // false where there is nothing that it could do

const done =
  (act: (keys: Keys) => void): Act =>
  (keys) => {
    act(keys)
    return true
  }

/** The keys of a panel, in the order in which the help tells them. */
export const panelKeys = [
  {
    id: 'play',
    shown: '␣',
    keys: { ' ': done(({ player, held }) => held || player.toggle()) },
  },
  {
    id: 'step',
    shown: '← →',
    shift: false,
    keys: {
      ArrowLeft: done(({ player }) => player.step(-1)),
      ArrowRight: done(({ player }) => player.step(1)),
    },
  },
  {
    id: 'second',
    shown: '⇧ ← →',
    shift: true,
    keys: {
      ArrowLeft: done(({ player }) => player.stepSecond(-1)),
      ArrowRight: done(({ player }) => player.stepSecond(1)),
    },
  },
  { id: 'restart', shown: 'Home', keys: { Home: done(({ player }) => player.restart()) } },
  {
    id: 'speed',
    shown: ', .',
    keys: {
      ',': done(({ player }) => player.setSpeed(slower(player.speed))),
      '.': done(({ player }) => player.setSpeed(faster(player.speed))),
    },
  },
  {
    id: 'undo',
    shown: 'Z',
    shift: false,
    keys: { z: done(({ session }) => actions.undo(session)) },
  },
  {
    id: 'redo',
    shown: '⇧ Z',
    shift: true,
    keys: { z: done(({ session }) => actions.redo(session)) },
  },
  { id: 'marks', shown: 'K', keys: { k: ({ onOver }) => opened(onOver, 'key') } },
  { id: 'log', shown: 'L', keys: { l: ({ onOver }) => opened(onOver, 'log') } },
  { id: 'help', shown: '?', keys: { '?': done(({ onHelp }) => onHelp()) } },
  {
    id: 'close',
    shown: 'Esc',
    keys: {
      Escape: ({ onEscape }) => {
        onEscape?.()
        return onEscape !== null
      },
    },
  },
] as const satisfies readonly Shortcut<Act>[]

const opened = (onOver: Keys['onOver'], over: Over): boolean => {
  onOver?.(over)
  return onOver !== null
}

const isOwn = (event: KeyboardEvent): boolean => {
  const { target, key } = event
  if (!(target instanceof Element)) return false
  if (target.closest(TYPING) || target.closest('dialog')) return true
  if (key === ' ') return target.closest(OWN_SPACE) !== null
  if (key.startsWith('Arrow') || key === 'Home') return target.closest(OWN_ARROWS) !== null
  return false
}

// Undo and redo are also what they are everywhere else: Ctrl Z, or ⌘ Z.
const plain = (event: KeyboardEvent) => {
  const { key, shiftKey, altKey } = event
  const isCommand = key.toLowerCase() !== 'z' && (event.ctrlKey || event.metaKey)
  return { key, shiftKey, altKey, ctrlKey: isCommand, metaKey: false }
}

/** Listens to the panel's keys. */
export function usePanelKeys(frame: RefObject<HTMLElement | null>, keys: Keys): void {
  const { isAlone } = keys
  useEffect(() => {
    const node: HTMLElement | Document | null = isAlone ? document : frame.current
    if (!node) return
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented || isOwn(event)) return
      if (actOf<Act>(panelKeys, plain(event))?.(keys)) event.preventDefault()
    }
    node.addEventListener('keydown', onKey)
    return () => node.removeEventListener('keydown', onKey)
  })
}
