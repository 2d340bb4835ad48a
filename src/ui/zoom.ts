// A part of a page may stand magnified (CSS `zoom`): its own pixels are then larger than those of
// the window, in which pointers and boxes are told.
import { createContext } from 'react'

/** How much what is drawn here is magnified, for pictures made of pixels. */
export const ZoomContext = createContext(1)

/** How many pixels of the window one pixel of the element takes; 1 where the browser cannot say. */
export const zoomOf = (node: Element): number =>
  (node as Element & { readonly currentCSSZoom?: number }).currentCSSZoom ?? 1
