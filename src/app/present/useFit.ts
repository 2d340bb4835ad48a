import { type RefObject, useLayoutEffect, useState } from 'react'

const LEAST = 0.5
const MOST = 4

/** How much a panel is magnified so that it fills the room without leaving it. */
export function useFit(room: RefObject<HTMLElement | null>, panel: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(1)
  useLayoutEffect(() => {
    const [around, node] = [room.current, panel.current]
    if (!around || !node) return
    const measure = () => {
      // Sizes of layout do not grow with the magnification.
      const fits = Math.min(
        around.clientWidth / node.offsetWidth,
        around.clientHeight / node.offsetHeight,
      )
      setZoom(Math.floor(100 * Math.min(MOST, Math.max(LEAST, fits))) / 100)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(around)
    observer.observe(node)
    return () => observer.disconnect()
  }, [room, panel])
  return zoom
}
