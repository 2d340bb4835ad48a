// A hundred runs of a release are played beside the page, with the parts of the engine they need.
import { expect, test } from './page'
import { open } from './shell'

test('a hundred runs of a release come in, and say what became of it', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, '#/panel/canary')
  await page.locator('[data-panel] details summary').last().click()
  await page.getByRole('button', { name: 'Play a hundred' }).click()
  await expect(page.getByText(/^Of 100 runs/)).toBeVisible({ timeout: 60_000 })
})
