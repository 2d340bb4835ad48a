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
    const opened = await openPanel(id)
    expect(opened?.manifest).toBe(panel)
    for (const example of panel.examples) {
      expect(opened?.runsOf(example)).toEqual(runsOf(example, scenarioNamed))
      expect(opened?.runsOf(example)).toBe(opened?.runsOf(example))
    }
  })
})
