// Sheets hold whole figures, and two where they can.
import { describe, expect, test } from 'vitest'
import { DRAWN, zoomFor } from './fit'

const plain = { isAsked: false, isFirst: false } as const
const rooms = { a4: { wide: 680, tall: 1009 }, letter: { wide: 702, tall: 942 } } as const

describe.each(['a4', 'letter'] as const)('a figure on %s', (paper) => {
  const { wide, tall } = rooms[paper]

  test.each([0, 300, 540, 900, 1400, 2400])('of %i pixels fits its sheet', (height) => {
    for (const isAsked of [false, true])
      for (const isFirst of [false, true]) {
        const zoom = zoomFor({ tall: height, paper, isAsked, isFirst })
        const above = 84 + (isAsked ? 190 : 0) + (isFirst ? 190 : 0)
        expect(zoom * DRAWN).toBeLessThanOrEqual(wide)
        expect(zoom * height + above).toBeLessThanOrEqual(tall + 0.001)
      }
  })

  test('shares its sheet with another of its height where that costs little', () => {
    expect(2 * (76 + 540 * zoomFor({ tall: 540, paper, ...plain }))).toBeLessThanOrEqual(tall)
  })

  test('is not made illegible to share it', () => {
    expect(zoomFor({ tall: 780, paper, ...plain })).toBeCloseTo(wide / DRAWN, 6)
  })
})
