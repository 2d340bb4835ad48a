import { expect, it } from 'vitest'
import { codeOf } from './code'
import { drawingOf } from './files'

const QUIET = 4

/** The modules of a drawing, read back from its path. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    rows[Number(y)].fill(true, Number(x), Number(x) + Number(wide))
  return rows
}

it('draws the three eyes of a code, and nothing in the margin around it', () => {
  const { size, path } = codeOf('https://example.org/#/panel/one-counter')
  const rows = modulesOf(path, size)
  const last = size - QUIET - 7
  for (const [x, y] of [
    [QUIET, QUIET],
    [last, QUIET],
    [QUIET, last],
  ]) {
    expect(rows[y].slice(x, x + 7)).toEqual(Array(7).fill(true))
    expect(rows[y + 1].slice(x, x + 7)).toEqual([true, false, false, false, false, false, true])
  }
  const isInside = (at: number) => at >= QUIET && at < size - QUIET
  for (const [y, row] of rows.entries())
    for (const [x, isDark] of row.entries())
      if (isDark) expect(isInside(x) && isInside(y)).toBe(true)
})

it('grows with its text, and holds the longest link that is put into one', () => {
  const [short, long] = [codeOf('a'.repeat(60)), codeOf('a'.repeat(900))]
  expect(short.size).toBeLessThan(long.size)
  expect(long.size).toBeLessThanOrEqual(101 + 2 * QUIET)
})

it('is a drawing that stands for itself', () => {
  const drawing = drawingOf(codeOf('https://example.org/'))
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 (\d+) \1">/)
})
