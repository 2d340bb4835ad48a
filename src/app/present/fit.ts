// How large a figure stands on a wall: all of it where that can be read from the last row, else its
// picture and charts, and the rest below them is scrolled to.

/** What is measured, in pixels: of the room on the screen, of the panel in those of its layout. */
export interface Sizes {
  readonly room: { readonly width: number; readonly height: number }
  /** Height of the window: letters are judged by their part of it, as they are seen on a wall. */
  readonly window: number
  readonly panel: {
    readonly width: number
    /** Down to the end of its charts. */
    readonly charts: number
    /** Down to the end of what is to be seen. */
    readonly whole: number
  }
}

const WINDOW = 768 // pixels of a window in which a panel of its own size can just be read
const LEGIBLE = 0.9 // of its size there, when all of it is shown at once
const LEAST = 0.72 // of its size there: its charts are scrolled to, too
const MOST = 4
const LOOSE = 560 // pixels of a room below which a panel has its own size, as wide as the room

/** How much a panel is magnified. */
export function zoomOn({ room, window, panel }: Sizes): number {
  if (room.width < LOOSE) return 1
  const across = room.width / panel.width
  const own = window / WINDOW
  const all = Math.min(across, room.height / panel.whole)
  const charts = Math.min(across, Math.max(LEAST * own, room.height / panel.charts))
  return Math.floor(100 * Math.min(MOST, all >= LEGIBLE * own ? all : charts)) / 100
}

const NARROWEST = 896 // of a panel that has its settings beside its stage
const WIDEST = 1280

/** How wide a panel is laid out, so that it fills the room; `rem` of the page is in pixels. */
export function widthOn({ room, window, panel }: Sizes, rem: number): number {
  if (room.width < LOOSE) return room.width
  const isWhole = room.height / panel.whole >= (LEGIBLE * window) / WINDOW
  const height = isWhole ? panel.whole : panel.charts
  const fills = (room.width * height) / room.height
  const unit = rem / 16
  return Math.round(Math.min(WIDEST * unit, Math.max(NARROWEST * unit, fills)))
}
