// The theme's colors as the stage's pixels need them, read from the CSS custom properties.
import type { Ink } from './flow/raster'

export interface Palette {
  readonly stage: number
  readonly slot: Ink
  readonly line1: Ink
  readonly line2: Ink
  readonly ink1: Ink
  readonly ink2: Ink
  readonly ink3: Ink
  readonly err: Ink
  readonly abandoned: Ink
  readonly servers: readonly Ink[]
  readonly ages: readonly Ink[]
  readonly outline: number // width of the ink line around dots; 0: none
}

/** Red, green, blue from 0 to 255 as one number with red in the low byte. */
const pack = (red: number, green: number, blue: number): number => red | (green << 8) | (blue << 16)

/** Reads `#rgb`, `#rrggbb` and `rgb(...)`. */
export function parseColor(text: string): number | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (hex !== undefined) {
    const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex
    const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16))
    return pack(red, green, blue)
  }
  const parts = /^rgba?\(([^)]*)\)$/i
    .exec(text.trim())?.[1]
    .split(/[\s,/]+/)
    .map(Number)
  if (!parts || parts.length < 3 || parts.slice(0, 3).some(Number.isNaN)) return null
  return pack(parts[0], parts[1], parts[2])
}

const solid = (rgb: number): Ink => ({ rgb, alpha: 1 })

/** A palette from a function that answers the color of a token. */
export function paletteFrom(colorOf: (token: string) => number, outline: number): Palette {
  const ink = (token: string) => solid(colorOf(token))
  return {
    stage: colorOf('--stage'),
    slot: ink('--slot'),
    line1: ink('--line-1'),
    line2: ink('--line-2'),
    ink1: ink('--ink-1'),
    ink2: ink('--ink-2'),
    ink3: ink('--ink-3'),
    err: ink('--err'),
    abandoned: { rgb: colorOf('--ink-2'), alpha: 0.4 },
    servers: [1, 2, 3, 4, 5, 6].map((n) => ink(`--srv-${n}`)),
    ages: [1, 2, 3].map((n) => ink(`--age-${n}`)),
    outline,
  }
}

/** The colors in force at `element`. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  // Put in where it is needed, which is seldom: an element more has the whole page laid out anew,
  // for each of a chapter's stages.
  const probe = document.createElement('span')
  const colorOf = (token: string): number => {
    const own = parseColor(style.getPropertyValue(token))
    if (own !== null) return own
    // Any other way of writing a color, a system color for one: the browser computes it.
    if (!probe.isConnected) element.append(probe)
    probe.style.color = `var(${token})`
    return parseColor(getComputedStyle(probe).color) ?? 0
  }
  const outline = Number.parseFloat(style.getPropertyValue('--dot-outline')) || 0
  const palette = paletteFrom(colorOf, outline)
  probe.remove()
  return palette
}
