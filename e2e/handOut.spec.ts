// What a figure is handed out as: a code for cameras.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './page'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'QR code' })

test('a figure shows a code of its run at its instant, and Escape leads back step by step', async ({
  page,
}) => {
  await page.goto('./#/panel/one-or-three')
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Show a QR code' }).click()
  await expect(dialog(page).getByRole('img', { name: /^QR code of http/ })).toBeVisible()
  await expect(dialog(page)).toContainText('Opens exactly this run, at this instant')
  await expect(dialog(page).getByRole('link')).toHaveAttribute('href', /[?&]run=/)
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
  for (const kind of ['SVG', 'PNG']) {
    const download = page.waitForEvent('download')
    await dialog(page)
      .getByRole('button', { name: `Save as ${kind}` })
      .click()
    expect((await download).suggestedFilename()).toBe(
      `counterflow-one-or-three.${kind.toLowerCase()}`,
    )
  }
  await dialog(page).getByRole('button', { name: 'As large as the screen' }).click()
  const box = await dialog(page).getByRole('img').boundingBox()
  expect(box?.height).toBeGreaterThan(600)
  await page.keyboard.press('Escape')
  await expect(dialog(page).getByRole('button', { name: 'Save as SVG' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
})

test('the wall shows the code of its figure by a key, and hides it by another', async ({
  page,
}) => {
  await page.goto('./#/present/why/2')
  await expect(page.locator('[data-panel]')).toBeVisible()
  await page.keyboard.press('q')
  await expect(dialog(page).getByRole('link')).toHaveAttribute('href', /#\/panel\//)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page).toHaveURL(/#\/present\/why\/2$/)
})
