import { type RefObject, useEffect, useState } from 'react'

/** True once the element has come within the margin of the part of the page that is seen. */
export function useNear(element: RefObject<Element | null>, margin = '800px'): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (near || !element.current) return
    const watch = new IntersectionObserver(
      (entries) => setNear((before) => before || entries.some((entry) => entry.isIntersecting)),
      { rootMargin: margin },
    )
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [near, element, margin])
  return near
}
