import { useEffect, useRef } from 'react'
import { actOf, TYPING } from '../../ui/shortcuts'
import { type ClassAct, classKeys, handOf } from './keys'

const PRESSED = 'button, a, summary, [role=switch], [role=radio], input'
const MOVED = 'input, [role=slider], [role=listbox], [role=application]'

/** Whether the key means what has the focus, and not the wall. */
function isElsewhere({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(TYPING) || target.closest('dialog')) return true
  if (key === 'Escape' && document.querySelector(':popover-open')) return true // it closes
  if (key === ' ' || key === 'Enter') return target.closest(PRESSED) !== null
  return (key.startsWith('Arrow') || key === 'Home') && target.closest(MOVED) !== null
}

/** The two keys of a clicker, whatever has the focus: whoever holds it is not at the keyboard. */
const isClicker = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'PageDown' || key === 'PageUp') &&
  !(target instanceof Element && target.closest('dialog'))

const KEPT = `${TYPING}, ${MOVED}, dialog, [popover], [data-panel]:not([data-arrangement=course])`

/** Who presses with a pointer means to press once: the keys are then those of the class again. Who
 * came to a button by keys has it until they go on. */
function giveBack({ detail }: MouseEvent): void {
  const focused = document.activeElement
  if (detail === 0 || !(focused instanceof HTMLElement) || focused.closest(KEPT)) return
  focused.blur()
}

interface Heard {
  readonly act: (act: ClassAct) => void
  readonly hand: (option: number, by: 1 | -1) => void
}

/** Listens to the keys of the class; a panel that has the focus keeps those it knows. */
export function useClassKeys(heard: Heard): void {
  const latest = useRef(heard)
  latest.current = heard
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      if (isElsewhere(event)) return
      const hand = handOf(event)
      const act = actOf<ClassAct>(classKeys, event)
      if (hand) latest.current.hand(hand.option, hand.by)
      else if (act) latest.current.act(act)
      else return
      event.preventDefault()
    }
    const onClicker = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !isClicker(event)) return
      const act = actOf<ClassAct>(classKeys, event)
      if (!act) return
      latest.current.act(act)
      event.preventDefault()
      event.stopPropagation()
    }
    // On the way down: a time axis that was just moved would go to its next mark.
    window.addEventListener('keydown', onClicker, true)
    window.addEventListener('keydown', onKey)
    window.addEventListener('click', giveBack)
    return () => {
      window.removeEventListener('click', giveBack)
      window.removeEventListener('keydown', onClicker, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
