import { type ComponentType, type ReactNode, useRef } from 'react'
import { later } from './later'
import { useNear } from './near'

/** A component that stands below what is looked at first: it is fetched once its reader comes down
 * to it. Until then `Place` stands there, about as high, so that nothing moves. */
export function laterNear<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Place: ComponentType<Props>,
): (props: Props) => ReactNode {
  const Loaded = later(load, Place)
  return function Near(props: Props) {
    const place = useRef<HTMLDivElement>(null)
    if (useNear(place, '0px')) return <Loaded {...props} />
    return (
      <div ref={place}>
        <Place {...props} />
      </div>
    )
  }
}
