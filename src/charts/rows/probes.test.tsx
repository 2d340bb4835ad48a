import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { m } from '../../i18n'
import { History, simTime } from '../../sim'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { timeAxis } from '../axis'
import { scaleY } from '../scale'
import { bucketsOf } from '../series'
import { toCsv } from '../table'
import { probesOf } from './probes'
import type { RowPlace, RowScene } from './row'

const SECOND = 1_000_000

function sceneOf(id: ScenarioId, until = 100): RowScene {
  const history = new History({ scenario: scenarioNamed(id), seed: 1, interventions: [] })
  history.advance(simTime(until * SECOND))
  const cells = history.cells()
  return {
    cells,
    buckets: bucketsOf(cells, until * SECOND, history.duration),
    duration: history.duration,
    servers: [1, 2, 3].map((n) => ({ name: `S${n}`, slots: 1 })),
    limit: null,
  }
}

const placeOf = (scene: RowScene, height: number, folded = false): RowPlace => {
  const axis = timeAxis(scene.duration, { width: 770, left: 10, right: 56, gap: 80 })
  return { scene, axis, height, folded, top: 1, x: axis.x, y: scaleY(1, height) }
}

const second = probesOf(1)
const cellAt = (seconds: number): number => seconds * 4 - 1

describe('the probes of a server that hangs from 20 to 80 s', () => {
  let scene: RowScene
  beforeAll(() => {
    scene = sceneOf('one-hangs')
  })

  const asideAt = (seconds: number) => second.read(scene, cellAt(seconds), 1).aside

  it('are told in a word or two at each instant', () => {
    expect(asideAt(15)?.value).toBe(m.health_row_answered())
    expect(asideAt(28)).toMatchObject({ label: m.health_row_failed(), tone: 'bad' })
    expect(asideAt(50)?.value).toBe(m.health_row_out())
    expect(asideAt(99)?.value).toBe(m.health_row_answered())
    expect(second.read(scene, -1, 1).aside?.value).toBe(m.chart_none())
  })

  it('are drawn with the time to notice and the time to trust in brackets, where there is room', () => {
    const words = (height: number, folded = false) =>
      renderToStaticMarkup(<g>{second.draw(placeOf(scene, height, folded))}</g>).match(/<text/g)
        ?.length ?? 0
    expect(words(44)).toBe(2)
    expect(words(30)).toBe(0)
    expect(words(44, true)).toBe(0)
    const drawn = renderToStaticMarkup(<g>{probesOf(0).draw(placeOf(scene, 44))}</g>)
    expect(drawn).not.toContain('<text')
  })

  it('never lie on one another where a long run is drawn small', () => {
    const place = placeOf(scene, 44)
    const small = {
      ...place,
      x: (at: number) => place.axis.from + (place.x(at) - place.axis.from) / 12,
    }
    const drawn = renderToStaticMarkup(<g>{second.draw(small)}</g>)
    const texts = [...drawn.matchAll(/<text[^>]* x="([\d.]+)"[^>]*>([^<]+)/g)]
    const [first, then] = texts.map(([, x, words]) => ({ x: Number(x), half: words.length * 3.1 }))
    expect(texts.length).toBe(2)
    expect(then.x - then.half).toBeGreaterThan(first.x + first.half)
  })

  it('are a table with the verdict in words, one row a probe', () => {
    const table = second.table(scene)
    expect(table.rows.length).toBe(20)
    expect(toCsv(table)).toContain(m.health_verdict_timeout())
    expect(table.rows.every(([sent]) => sent !== null && sent < 100)).toBe(true)
  })

  it('are one sentence for those who do not see them', () => {
    expect(second.says(scene, cellAt(15))).toContain('S2')
    expect(second.says(scene, cellAt(50))).not.toBe(second.says(scene, cellAt(15)))
  })
})

test('where nobody looks nothing is drawn, and it is said', () => {
  const scene = sceneOf('one-dies-unseen', 10)
  expect(second.draw(placeOf(scene, 44))).toBe(null)
  expect(second.read(scene, cellAt(5), 1).aside?.value).toBe(m.health_row_unwatched())
  expect(second.table(scene).rows).toEqual([])
})

test('a server that customers alone judge has no probes, and is in or out', () => {
  const scene = sceneOf('hole-ejected', 60)
  const first = probesOf(0)
  expect(first.table(scene).rows).toEqual([])
  expect(first.read(scene, cellAt(10), 1).aside?.value).toBe(m.health_row_in())
  expect(first.read(scene, cellAt(40), 1).aside?.value).toBe(m.health_row_out())
})
