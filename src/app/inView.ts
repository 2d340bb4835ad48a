import { useEffect, useState } from 'react'

/** The element, of some in reading order, that the reader is at: it crosses the upper fifth. */
export function useSectionInView(ids: string): string | null {
  const [seen, setSeen] = useState<string | null>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting)
        if (entered) setSeen(entered.target.id)
      },
      { rootMargin: '-20% 0px -79% 0px' },
    )
    for (const id of ids.split(' ')) {
      const element = id === '' ? null : document.getElementById(id)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [ids])
  return seen
}
