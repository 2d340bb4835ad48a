import { expect, test } from 'vitest'
import { panels } from '..'
import { fails } from '../controls/fails'
import { patience } from '../controls/patience'
import { places } from '../controls/places'
import { controlsOn } from './Controls'

const idsOn = (
  panel: Parameters<typeof controlsOn>[0],
  place: Parameters<typeof controlsOn>[1],
): string[] => controlsOn(panel, place).map(({ id }) => id)

test('a server is offered what names it, in its own lane, and what every server has', () => {
  const controls = [patience, fails('s2'), { ...places('s1'), lane: 1 }]
  expect(idsOn({ controls }, { lane: 0, server: 's1' })).toEqual([])
  expect(idsOn({ controls }, { lane: 1, server: 's1' })).toEqual(['places'])
  expect(idsOn({ controls }, { lane: 1, server: 's2' })).toEqual(['s2-fails'])
  const common = { controls, onServer: [fails] }
  expect(idsOn(common, { lane: 1, server: 's2' })).toEqual(['s2-fails'])
  expect(idsOn(common, { lane: 0, server: 's3' })).toEqual(['s3-fails'])
  expect(controlsOn(common, { lane: 0, server: 's3' })[0].lane).toBe(0)
})

test('somewhere in the course a server can be worked where it is inspected', () => {
  const offered = panels.filter((panel) => idsOn(panel, { lane: 0, server: 's1' }).length > 0)
  expect(offered.length).toBeGreaterThan(2)
})
