// The keys 1 to 9, pressed anywhere in the panel that a question belongs to.
import { useEffect, useRef } from 'react'
import { answerKeys } from '../panels/frame/answerKeys'
import { actOf, TYPING } from '../ui/shortcuts'

/** For the element of the question: the digits that are pressed in its panel. */
export function useDigits(onDigit: (digit: number) => void) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const panel = place.current?.closest<HTMLElement>('[data-panel]')
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      const digit = actOf(answerKeys, event)
      if (digit === null || (target instanceof Element && target.closest(TYPING))) return
      onDigit(digit)
    }
    panel?.addEventListener('keydown', onKey)
    return () => panel?.removeEventListener('keydown', onKey)
  })
  return place
}
