// Still drawings as lists of paths, each of one mark. They load nothing and weigh little.

/** A mark of the visual language; `marks.module.css` gives each its color and line. */
export type Mark =
  | 'way'
  | 'lost'
  | 'hair'
  | 'box'
  | 'away'
  | 'balancer'
  | 'hollow'
  | 'one'
  | 'two'
  | 'three'
  | 'current'
  | 'next'
  | 'nextTint'
  | 'nextLine'
  | 'young'
  | 'aging'
  | 'old'
  | 'grey'
  | 'greyTint'
  | 'pen'
  | 'line'
  | 'heavy'
  | 'cut'
  | 'bar'
  | 'sheet'
  | 'ground'
  | 'place'
  | 'bay'
  | 'unused'
  | 'used'
  | 'usedUp'

/** One path of one mark. */
export type Stroke = readonly [mark: Mark, path: string]

type Point = readonly [x: number, y: number]

const short = (value: number): string => String(Math.round(value * 100) / 100)

export const dot = ([x, y]: Point, r = 3): string =>
  `M${short(x - r)} ${short(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/** Dots in a row from `x` on. */
export const dots = ([x, y]: Point, xs: readonly number[], r = 3): string =>
  xs.map((dx) => dot([x + dx, y], r)).join('')

/** A ring that is closed to a share, from the top clockwise. */
export function ring([x, y]: Point, share: number, r: number): string {
  // An arc that ends where it begins is not drawn.
  if (share > 0.99) return dot([x, y], r)
  const angle = share * 2 * Math.PI
  const end = `${short(x + r * Math.sin(angle))} ${short(y - r * Math.cos(angle))}`
  return `M${short(x)} ${short(y - r)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${end}`
}

export function cross([x, y]: Point, half = 3): string {
  const [left, top, size] = [short(x - half), short(y - half), 2 * half]
  return `M${left} ${top}l${size} ${size}m0 ${-size}l${-size} ${size}`
}

export const diamond = ([x, y]: Point, half = 3.5): string =>
  `M${x} ${short(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`

/** A box with round corners, by its upper left corner. */
export function box([x, y]: Point, [w, h]: Point, r = 2.5): string {
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const [right, down] = [short(w - 2 * r), short(h - 2 * r)]
  return (
    `M${short(x + r)} ${short(y)}h${right}${corner(r, r)}v${down}${corner(-r, r)}` +
    `h-${right}${corner(-r, -r)}v-${down}${corner(r, -r)}z`
  )
}

/** How the age of a waiting request is drawn. */
export const ageMark = (share: number): Mark => {
  if (share < 0.45) return 'young'
  return share < 0.8 ? 'aging' : 'old'
}
