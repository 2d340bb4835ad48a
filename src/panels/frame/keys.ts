// The keys of a panel. They work while focus is inside it; a panel that has the page to itself
// hears them everywhere, except where somebody types.
import { type RefObject, useEffect } from 'react'
import { actions, faster, type Player, slower } from '../../store'
import type { Over } from './Head'

interface Keys {
  readonly session: string
  readonly player: Player
  readonly held: boolean
  readonly isAlone: boolean
  readonly onEscape: (() => void) | null
  /** Opens or closes a sheet over the stage; null where there is none. */
  readonly onOver: ((over: Over) => void) | null
}

const TYPING = 'input:not([type=range]):not([type=radio]), textarea, select, [contenteditable]'
const OWN_SPACE = 'button, a, summary, input, [role=switch], [role=radio]'
const OWN_ARROWS = 'input, [role=slider], [role=listbox], [role=application], select'

const step = (player: Player, direction: 1 | -1, { shiftKey }: KeyboardEvent): void => {
  if (shiftKey) player.stepSecond(direction)
  else player.step(direction)
}

/** Does what the key stands for; false for a key that stands for nothing. */
function press(event: KeyboardEvent, { session, player, held, onEscape, onOver }: Keys): boolean {
  switch (event.key) {
    case ' ':
      if (!held) player.toggle()
      return true
    case 'ArrowRight':
    case 'ArrowLeft':
      step(player, event.key === 'ArrowRight' ? 1 : -1, event)
      return true
    case 'Home':
      player.restart()
      return true
    case ',':
    case '.':
      player.setSpeed(event.key === '.' ? faster(player.speed) : slower(player.speed))
      return true
    case 'z':
    case 'Z':
      if (event.shiftKey) actions.redo(session)
      else actions.undo(session)
      return true
    case 'l':
    case 'L':
      onOver?.('log')
      return onOver !== null
    case '?':
      onOver?.('key')
      return onOver !== null
    case 'Escape':
      onEscape?.()
      return onEscape !== null
    default:
      return false
  }
}

const isOwn = (event: KeyboardEvent): boolean => {
  const { target, key } = event
  if (!(target instanceof Element)) return false
  if (target.closest(TYPING)) return true
  if (key === ' ') return target.closest(OWN_SPACE) !== null
  if (key.startsWith('Arrow') || key === 'Home') return target.closest(OWN_ARROWS) !== null
  return false
}

/** Listens to the panel's keys. */
export function usePanelKeys(frame: RefObject<HTMLElement | null>, keys: Keys): void {
  const { isAlone } = keys
  useEffect(() => {
    const node: HTMLElement | Document | null = isAlone ? document : frame.current
    if (!node) return
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return
      const isCommand = event.ctrlKey || event.metaKey
      if (event.altKey || (isCommand && event.key.toLowerCase() !== 'z')) return
      if (isOwn(event) || !press(event, keys)) return
      event.preventDefault()
    }
    node.addEventListener('keydown', onKey)
    return () => node.removeEventListener('keydown', onKey)
  })
}
