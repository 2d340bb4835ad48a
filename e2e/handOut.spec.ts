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

test('a preset locks a control for its readers: no key and no link moves it', async ({ page }) => {
  await page.goto('./#/panel/one-or-three')
  const slider = page.getByRole('slider', { name: 'Traffic' })
  const rate = async () => (await slider.getAttribute('aria-valuetext')) ?? ''
  const opened = await rate()
  await slider.focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
  const set = await rate()
  expect(set).not.toBe(opened)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Make a preset…' }).click()
  const making = page.getByRole('dialog', { name: 'Make a preset' })
  await expect(making.getByRole('radio', { name: 'this run, at this instant' })).toBeChecked()
  const inside = making.frameLocator('iframe')
  await expect(inside.locator('[data-panel]')).toBeVisible()
  await making.getByRole('combobox', { name: 'Traffic' }).selectOption('locked')
  await making.getByRole('combobox', { name: 'Patience' }).selectOption('hidden')
  await expect(inside.getByText('Traffic')).toBeVisible()
  await expect(inside.getByRole('slider', { name: 'Traffic' })).toHaveCount(0)
  await expect(inside.getByText('Patience')).toHaveCount(0)
  expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([])
  const link = await making.getByRole('textbox', { name: 'Link to the preset' }).inputValue()
  expect(link).toContain('lock=rate&hide=patience#run=')
  await page.goto(link)
  const traffic = page.getByRole('textbox', { name: 'Traffic' })
  await expect(traffic).toHaveValue(set)
  await expect(traffic).toBeDisabled()
  for (const key of ['z', 'z', 'Home', 'Shift+Z']) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: 'Reset' })).toHaveCount(0)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(traffic).toHaveValue(set)
})

test('a preset is kept as a file and opened again; what is none is refused in words', async ({
  page,
}) => {
  await page.goto('./#/panel/one-counter')
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Make a preset…' }).click()
  const making = page.getByRole('dialog', { name: 'Make a preset' })
  await making.getByRole('combobox', { name: 'Traffic' }).selectOption('locked')
  const download = page.waitForEvent('download')
  await making.getByRole('button', { name: 'Save a preset file' }).click()
  const path = await (await download).path()
  await making.getByRole('combobox', { name: 'Traffic' }).selectOption('hidden')
  const chooser = making.locator('input[type=file]')
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('{}') })
  await expect(making.getByText('This is no preset file.')).toBeVisible()
  await chooser.setInputFiles(path)
  await expect(making.getByText('The file is open')).toBeVisible()
  await expect(making.getByRole('combobox', { name: 'Traffic' })).toHaveValue('locked')
})

test('a handout is drawn in shapes alone, with boxes, answers apart, and no fault of access', async ({
  page,
}) => {
  await page.goto('./#/handout/canary?paper=letter')
  const sheet = page.locator('article[data-paper=letter]')
  await expect(sheet.locator('[data-panel]').first()).toBeVisible()
  await expect(sheet.locator('[data-panel] svg path:visible').first()).toBeVisible()
  await expect(sheet.locator('canvas')).toHaveCount(0)
  await expect(sheet.getByRole('heading', { name: 'Answers', exact: true })).toBeVisible()
  await page.getByRole('switch', { name: 'Answers on a sheet of their own' }).click()
  await expect(sheet.getByRole('heading', { name: 'Answers', exact: true })).toHaveCount(0)
  await page.getByRole('radio', { name: 'A4' }).check({ force: true })
  await expect(page.locator('article[data-paper=a4] h1')).toBeVisible()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
