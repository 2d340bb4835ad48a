import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { chapters } from '../index'
import { type Asked, drawn, EXAM } from './exam'
import { items } from './items'
import { markdownOf } from './markdown'
import { Principles, principles } from './Principles'

const pool: readonly Asked[] = (
  await Promise.all(
    chapters.map(async ({ id, load }) =>
      ((await load?.())?.checks ?? []).map((check) => ({ chapter: id, check })),
    ),
  )
).flat()

test('every line and every principle leads to figures that stand in their chapters', async () => {
  for (const { chapter, figure } of [...items, ...principles].flatMap(({ seen }) => seen)) {
    const lesson = await chapters.find(({ id }) => id === chapter)?.load?.()
    expect(lesson?.figures.map(({ id }) => id)).toContain(figure)
  }
  expect(renderToStaticMarkup(<Principles />)).toContain('href="#/chapter/why/figure-1.9"')
})

describe('the list as a text', () => {
  test('has every line, its tick and its note', () => {
    const text = markdownOf({
      isDone: ({ id }) => id === 'layer',
      note: ({ id }) => (id === 'policy' ? 'fewest\n- [x] not a line' : ''),
    })
    expect(text.match(/^- \[[ x]\] /gm)).toHaveLength(items.length)
    expect(text).toContain('- [x] Layer 4 or layer 7?')
    expect(text).toContain('\n  - fewest - [x] not a line\n')
  })
})

describe('ten questions', () => {
  const keys = (draw: number) => drawn(pool, draw).map(({ chapter, check }) => chapter + check.id)

  test('are ten, each once, and the same for the same draw', () => {
    for (let draw = 0; draw < 50; draw++) {
      expect(new Set(keys(draw)).size).toBe(EXAM)
      expect(keys(draw)).toEqual(keys(draw))
    }
    expect(drawn(pool.slice(0, 3), 1)).toHaveLength(3)
  })

  test('are others in another draw, and none is left out for ever', () => {
    expect(keys(0)).not.toEqual(keys(1))
    const seen = new Set(Array.from({ length: 60 }, (_, draw) => keys(draw)).flat())
    expect(seen.size).toBe(pool.length)
  })
})
