import { type ComponentType, type ReactElement, useRef } from 'react'

const isAlike = <Props extends object>(one: Props, other: Props): boolean => {
  const names = Object.keys(one) as (keyof Props)[] // of an object without more than it says
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.is(one[name], other[name]))
  )
}

/** A component that is drawn again only when its props change. React's own `memo` is a kind of
 * element by itself, which weighs more (scripts/closedDoors.mjs). */
export function kept<Props extends object>(
  Inside: ComponentType<Props>,
): (props: Props) => ReactElement {
  return function Kept(props: Props) {
    const last = useRef<{ props: Props; drawn: ReactElement } | null>(null)
    if (last.current === null || !isAlike(last.current.props, props))
      last.current = { props, drawn: <Inside {...props} /> }
    return last.current.drawn
  }
}
