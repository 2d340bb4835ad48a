// What the page around a stage decides: its width, the screen's pixels, the theme, the wish for
// rest.
import {
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { usePreferences } from '../store'
import { ZoomContext, zoomOf } from '../ui/zoom'
import { type Palette, readPalette } from './palette'

/** The width of an element in CSS pixels; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    setWidth(Math.round(node.getBoundingClientRect().width / zoomOf(node)))
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)))
    observer.observe(node)
    return () => observer.disconnect()
  }, [element])
  return width
}

const onRatio = (listener: () => void) => {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

const RATIO_MAX = 3

/** Device pixels per pixel of the stage. */
export function useRatio(): number {
  const zoom = useContext(ZoomContext)
  const ratio = useSyncExternalStore(onRatio, () => devicePixelRatio || 1)
  return Math.min(RATIO_MAX, ratio * zoom)
}

const THEME_QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
]

/** The colors in force at an element, read again when the theme changes. */
export function usePalette(element: RefObject<HTMLElement | null>): Palette | null {
  const [palette, setPalette] = useState<Palette | null>(null)
  useLayoutEffect(() => {
    const node = element.current
    if (!node) return
    const read = () => setPalette(readPalette(node))
    read()
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, {
      attributeFilter: ['data-theme', 'class', 'style'],
    })
    const queries = THEME_QUERIES.map((query) => matchMedia(query))
    for (const query of queries) query.addEventListener('change', read)
    return () => {
      observer.disconnect()
      for (const query of queries) query.removeEventListener('change', read)
    }
  }, [element])
  return palette
}

/** Whether the reader, or the system, asks that nothing travels. */
export function useStillness(): boolean {
  const motion = usePreferences((preferences) => preferences.motion)
  const [isReduced, setReduced] = useState(
    () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  )
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)')
    const follow = () => setReduced(query.matches)
    query.addEventListener('change', follow)
    return () => query.removeEventListener('change', follow)
  }, [])
  return motion === 'reduce' || isReduced
}
