import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useContext,
  useId,
  useRef,
} from 'react'
import { getLocale } from '../i18n'
import css from './course.module.css'
import { SectionContext, useDesk } from './desk'
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
    // Where a press takes no focus along, one on the way to a figure must still find it there.
    if (!isKept.current && !popover.current?.matches(':hover')) hide()
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && popover.current?.contains(document.activeElement)) word.current?.focus()
  }
  const onLeave = () => {
    if (!isKept.current && document.activeElement !== word.current) hide()
  }
  const onToggle = () => {
    if (!isOpen()) isKept.current = false
  }
  return { word, popover, show, hide, onClick, onBlur, onKeyDown, onLeave, onToggle }
}

/** The way to the figure in which the thing is at work, at an instant where it can be seen. */
function Seen({ term, onFollow }: { readonly term: TermId; readonly onFollow: () => void }) {
  const { lesson, wayTo } = useDesk()
  const section = useContext(SectionContext)
  const way = wayTo?.(term, { chapter: lesson.id, section })
  if (!way) return null
  const follow = (event: MouseEvent) => {
    // Another window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    const figure = way.isHere ? document.getElementById(way.place) : null
    if (figure) {
      // The address may name this figure already: going there is up to us.
      figure.scrollIntoView()
      figure.tabIndex = -1
      figure.focus({ preventScroll: true })
    }
    onFollow()
  }
  return (
    <a href={way.href} className={css.seen} onClick={follow}>
      {way.words}
    </a>
  )
}

interface TermProps {
  readonly term: TermId
  /** Punctuation that follows it at once, and stays on its line. */
  readonly tail?: string
  readonly children: ReactNode
}

/** A word of the glossary where it is first used, with the glyph of the thing in the picture; its
 * meaning opens under it, and leads on to where the thing can be seen. */
export function Term(props: TermProps) {
  const { term, tail } = props
  const [, meaning] = glossary[term][getLocale()]
  const id = useId()
  const told = useId()
  const { word, popover, show, hide, onToggle, onLeave, ...hears } = useMeaning()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears its button and its meaning
    <span
      className={css.clinging}
      onBlur={hears.onBlur}
      onKeyDown={hears.onKeyDown}
      onMouseLeave={onLeave}
    >
      <dfn className={css.term} data-term={term}>
        <button
          ref={word}
          type="button"
          popoverTarget={id}
          popoverTargetAction="show"
          aria-describedby={told}
          onClick={hears.onClick}
          onFocus={show}
          onMouseEnter={show}
        >
          {glyphOf(term)}
          {props.children}
        </button>
      </dfn>
      {tail}
      <span ref={popover} id={id} popover="auto" className={css.meaning} onToggle={onToggle}>
        <span id={told}>{meaning}</span>
        <Seen term={term} onFollow={hide} />
      </span>
    </span>
  )
}
