import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RowPlace, RowScene } from '../../charts/rows/row'
import { History, simTime } from '../../sim'
import { type ScenarioId, scenarioNamed } from '../../sim/scenario'
import { threads } from './threads'

const SECOND = 1_000_000

const sceneOf = (id: ScenarioId): RowScene => {
  const scenario = scenarioNamed(id)
  const history = new History({ scenario, seed: 20, interventions: [] })
  history.advance(simTime(scenario.duration))
  const cells = history.cells()
  const servers = history.moment().servers.map(({ name }) => ({ name, slots: 1 }))
  return { cells, servers, duration: scenario.duration } as unknown as RowScene
}

const placeOf = (scene: RowScene, folded = false): RowPlace =>
  ({
    scene,
    height: 60,
    folded,
    top: 1,
    x: (at: number) => (600 * at) / scene.duration,
    y: (value: number) => value,
  }) as unknown as RowPlace

const lastCell = ({ cells, duration }: RowScene) => Math.floor(duration / cells.width) - 1

const readAt = (scene: RowScene) => threads.read(scene, lastCell(scene), 1)

describe('the threads of four users', () => {
  const killed = sceneOf('killed-hash')
  const still = sceneOf('carts-cookie')

  it('show a bar for each cart that one of them loses, and say how many', () => {
    const rows = threads.table(killed).rows
    const lost = rows.filter(([, , kind]) => kind === 3).length
    expect(lost).toBeGreaterThan(0)
    expect(readAt(killed).aside?.value).toBe(`${lost}`)
    const drawn = renderToStaticMarkup(threads.draw(placeOf(killed)))
    expect(drawn.match(/M[\d.]+ [\d.]+V[\d.]+/g)).toHaveLength(lost)
  })

  it('have a mark in the color of each server, and nothing lost where cookies lead back', () => {
    const drawn = renderToStaticMarkup(threads.draw(placeOf(still)))
    expect(drawn.match(/fill="currentColor"/g)).toHaveLength(3)
    expect(readAt(still).aside?.value).toBe('0')
    expect(readAt(still).aside?.tone).toBe('plain')
  })

  it('are losses alone, folded', () => {
    const drawn = renderToStaticMarkup(threads.draw(placeOf(killed, true)))
    expect(drawn.match(/<path/g)).toHaveLength(1)
  })

  it('say in words what the last move was and why, as far as the playhead', () => {
    expect(threads.says(killed, 0)).not.toBe(threads.says(killed, lastCell(killed)))
    const moved = threads.table(killed).rows.filter(([, , kind]) => kind === 2)
    const { columns } = threads.table(killed)
    expect(moved.length).toBeGreaterThan(0)
    expect(moved.every(([, , , , why]) => columns[4].word?.(why ?? -1) !== '')).toBe(true)
  })

  it('stand in the table in the order of time', () => {
    const times = threads.table(killed).rows.map(([at]) => at ?? 0)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(killed.duration / SECOND)
  })
})
