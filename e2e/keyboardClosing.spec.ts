// Chapter 12 by keyboard alone: the list ticked, noted and saved, ten questions, the last checks.
import { expect, test } from './page'
import { open } from './shell'
import { check, readings, walk, workFigure } from './walk'

for (const { title, locale, tag } of readings(12))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(300_000)

    test('is read, filled in and answered by keys', async ({ page }) => {
      await open(page, '#/chapter/glossary')
      const reader = walk(page)
      const { to, press } = reader
      await workFigure(reader, 'needed')
      await to('checklist', 'input[type=checkbox]')
      await press('Space')
      await expect(page.locator('#checklist li[data-done]')).toHaveCount(1)
      await to('checklist', 'textarea')
      await page.keyboard.type('14/s')
      await to('checklist', 'button')
      const saved = page.waitForEvent('download')
      await press('Enter')
      expect((await saved).suggestedFilename()).toBe('checklist.md')
      await to('exam', 'button')
      await press('Enter')
      const questions = page.locator('#exam ol > li')
      await expect(questions).toHaveCount(10)
      for (let number = 0; number < 10; number++) {
        await to('exam', 'fieldset button[aria-pressed=false]')
        await press('Enter')
        const told = page.locator('#exam ol [role=status] strong')
        await expect(told).toHaveCount(number + 1)
        await expect(page.locator('body')).not.toBeFocused()
      }
      await check(reader, /(in the busiest second|最忙那一秒)/)
      await check(reader, /(counted lost carts|数过丢失)/)
      await check(reader, /(three halves|二分之三)/)
    })
  })
