import { describe, expect, it } from 'vitest'
import { scenarioNamed } from '../sim/scenario'
import { panels } from '.'
import { openPanel, panelIds } from './open'
import { runsOf } from './runs'

it('opens the panels of the catalogue and no other', () => {
  expect(panelIds).toEqual(panels.map(({ id }) => id))
  expect(openPanel('nowhere')).toBe(null)
  expect(openPanel('toString')).toBe(null)
})

describe.each(panels.map((panel) => [panel.id, panel] as const))('panel %s', (id, panel) => {
  it('opens its own examples as the format reads them: `npm run scenarios` reads them anew', async () => {
    for (const example of panel.examples) {
      const opened = await openPanel(id, example.id)?.fetch()
      expect(opened?.manifest).toBe(panel)
      expect(opened?.example).toBe(example)
      expect(opened?.runs).toEqual(runsOf(example, scenarioNamed))
    }
  })

  it('opens its first example, and the same runs, whatever else is wanted', async () => {
    const [first, other, unnamed] = await Promise.all([
      openPanel(id, panel.examples[0].id)?.fetch(),
      openPanel(id, 'nothing')?.fetch(),
      openPanel(id)?.fetch(),
    ])
    expect(other?.runs).toBe(first?.runs)
    expect(unnamed?.runs).toBe(first?.runs)
  })
})
