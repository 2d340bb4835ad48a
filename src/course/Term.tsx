import { type FocusEvent, type MouseEvent, type ReactNode, useId, useRef } from 'react'
import { getLocale } from '../i18n'
import css from './course.module.css'
import { glossary, type TermId } from './glossary'
import { glyphOf } from './glyphs'

const EDGE = 8 // pixels that stay free beside it

/** Under its word, over it where there is no room, and always inside the window. */
function place(popover: HTMLElement, word: HTMLElement): void {
  const [first] = word.getClientRects()
  const { width, height } = popover.getBoundingClientRect()
  const right = document.documentElement.clientWidth - EDGE - width
  const left = Math.max(EDGE, Math.min(first.left, right))
  const { bottom } = word.getBoundingClientRect()
  const top = bottom + height < window.innerHeight ? bottom : first.top - height
  popover.style.left = `${left + window.scrollX}px`
  popover.style.top = `${top + window.scrollY}px`
}

/** What opens and closes a meaning. Pointing and focus show it; a press keeps it until the next. */
function useMeaning() {
  const word = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLSpanElement>(null)
  const isKept = useRef(false)
  const isOpen = () => popover.current?.matches(':popover-open') ?? false
  const show = () => {
    if (!popover.current || !word.current || isOpen()) return
    popover.current.showPopover()
    place(popover.current, word.current)
  }
  const hide = () => popover.current?.hidePopover()
  const onClick = (event: MouseEvent) => {
    // The button says "show" of itself, so that pressing it is no press beside what is open.
    if (isKept.current) event.preventDefault()
    if (isKept.current) hide()
    else show()
    isKept.current = !isKept.current
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
    if (!isKept.current) hide()
  }
  const onLeave = () => {
    if (!isKept.current && document.activeElement !== word.current) hide()
  }
  const onToggle = () => {
    if (!isOpen()) isKept.current = false
  }
  return { word, popover, show, onClick, onBlur, onLeave, onToggle }
}

/** A word of the glossary where it is first used, with the glyph of the thing in the picture; its
 * meaning opens under it. */
export function Term(props: { readonly term: TermId; readonly children: ReactNode }) {
  const [, meaning] = glossary[props.term][getLocale()]
  const id = useId()
  const { word, popover, show, onClick, onBlur, onLeave, onToggle } = useMeaning()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears its button and its meaning
    <span onBlur={onBlur} onMouseLeave={onLeave}>
      <dfn className={css.term}>
        <button
          ref={word}
          type="button"
          popoverTarget={id}
          popoverTargetAction="show"
          aria-describedby={id}
          onClick={onClick}
          onFocus={show}
          onMouseEnter={show}
        >
          {glyphOf(props.term)}
          {props.children}
        </button>
      </dfn>
      <span ref={popover} id={id} popover="auto" className={css.meaning} onToggle={onToggle}>
        {meaning}
      </span>
    </span>
  )
}
