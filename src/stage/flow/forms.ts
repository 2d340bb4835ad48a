// The forms by which kinds of requests are told apart, as distances: how far outside its edge a
// point lies, negative inside. Measures are those of the visual language, in radii of a plain dot.

/** Forms in the order in which kinds take them. */
export const forms = ['circle', 'square', 'triangle', 'diamond', 'funnel', 'dome'] as const

export type Form = (typeof forms)[number]

const SIDE = 0.9 // half of a square's
const DIAGONAL = 1.22 // half of a diamond's
const INSIDE = 0.59 // radius of the circle inside a triangle
const [COSINE, SINE] = [Math.sqrt(3) / 2, 0.5] // of the way that a triangle's sides face
const DOME = { radius: 1.15, floor: 0.45 }

/** How far outside a form of radius `r` around 0, 0 a point lies. */
export const outside: Readonly<Record<Form, (x: number, y: number, r: number) => number>> = {
  circle: (x, y, r) => Math.hypot(x, y) - r,
  square: (x, y, r) => Math.max(Math.abs(x), Math.abs(y)) - r * SIDE,
  triangle: (x, y, r) => Math.max(y, Math.abs(x) * COSINE - y * SINE) - r * INSIDE,
  diamond: (x, y, r) => (Math.abs(x) + Math.abs(y) - r * DIAGONAL) * Math.SQRT1_2,
  funnel: (x, y, r) => Math.max(-y, Math.abs(x) * COSINE + y * SINE) - r * INSIDE,
  dome: (x, y, r) =>
    Math.max(Math.hypot(x, y - r * DOME.floor) - r * DOME.radius, y - r * DOME.floor),
}

/** Which form each traffic's first kind has; -1: kinds are not told apart there. */
export type FormsOfTraffic = readonly number[]

/** Kinds get forms of their own where there are several, and no more than can be told apart. */
export function formsOf(
  traffic: readonly { readonly requests?: readonly unknown[] }[],
): FormsOfTraffic {
  const counts = traffic.map(({ requests = [] }) => requests.length)
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all < 2 || all > forms.length) return []
  let next = 0
  return counts.map((count) => {
    const first = count > 0 ? next : -1
    next += count
    return first
  })
}

/** The place in `forms` of a request of this traffic and kind. */
export const formAt = (first: FormsOfTraffic, traffic: number, kind: number): number => {
  const start = first[traffic] ?? -1
  return start < 0 ? 0 : start + kind
}
