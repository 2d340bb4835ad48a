import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { m } from '../i18n'
import type { Moment } from '../sim'
import { actOf } from '../ui/shortcuts'
import styles from './stage.module.css'
import { targetWords } from './targetWords'
import {
  type Heading,
  positionOf,
  sameTarget,
  type Target,
  type Trail,
  trailOf,
  walk,
} from './walk'
import { walkKeys } from './walkKeys'

interface WalkerProps {
  readonly label: string
  readonly moment: Moment // as it was last described
  readonly latest: () => Moment
  readonly every: number
  readonly area: RefObject<HTMLDivElement | null>
  readonly start: Target | null // where a walk begins
  readonly onWalk: (target: Target | null) => void
  readonly onAsk: (target: Target) => void
}

/** Keys are taken before the panel sees them: here the arrows walk, they do not step the clock. */
function useKeys(area: RefObject<HTMLElement | null>, onAct: (act: Heading | 'ask') => boolean) {
  const latest = useRef(onAct)
  useEffect(() => {
    latest.current = onAct
  })
  useEffect(() => {
    const node = area.current
    if (!node) return
    const listen = (event: KeyboardEvent) => {
      const act = actOf<Heading | 'ask'>(walkKeys, event)
      if (act === null || !latest.current(act)) return
      event.preventDefault()
      event.stopPropagation()
    }
    node.addEventListener('keydown', listen)
    return () => node.removeEventListener('keydown', listen)
  }, [area])
}

/** All that is listed before anybody walks: the first server. */
const doorstep = ({ servers }: Moment): Trail => ({
  groups: [servers.slice(0, 1).map(({ id }) => ({ kind: 'server', id }))],
})

/** The stage as a list for keyboard and screen reader: one option at a time is in the page. */
export function Walker(props: WalkerProps) {
  const { label, moment, latest, every, area, start, onWalk, onAsk } = props
  const id = useId()
  const [current, setCurrent] = useState<Target | null>(null)
  const [isFocused, setFocused] = useState(false)
  const trail = isFocused ? trailOf(moment, every) : doorstep(moment)
  const all = trail.groups.flat()
  const at = current && positionOf(trail, current)
  const shown = at && current ? current : (all[0] ?? null)
  const index = shown ? all.findIndex((target) => sameTarget(target, shown)) : -1
  const go = (target: Target | null) => {
    setCurrent(target)
    onWalk(target)
  }
  useKeys(area, (act) => {
    if (act === 'ask') {
      if (current) onAsk(current)
      return current !== null
    }
    go(walk(trailOf(latest(), every), current, act))
    return true
  })
  return (
    <div
      ref={area}
      className={styles.walker}
      role="listbox"
      tabIndex={0}
      aria-label={m.stage_walk_label({ stage: label })}
      aria-description={m.stage_walk_hint()}
      aria-activedescendant={shown ? id : undefined}
      onFocus={() => {
        setFocused(true)
        go(current ?? start ?? walk(trail, null, 'first'))
      }}
      onBlur={() => {
        setFocused(false)
        onWalk(null)
      }}
    >
      {shown && (
        <div
          id={id}
          className={styles.unseen}
          role="option"
          tabIndex={-1}
          aria-selected={true}
          aria-setsize={isFocused ? all.length : -1}
          aria-posinset={index + 1}
        >
          {targetWords(shown, moment)}
        </div>
      )}
    </div>
  )
}
