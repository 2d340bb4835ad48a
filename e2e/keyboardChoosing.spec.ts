// Chapter 11 by keyboard alone: through the tree to an end, back, by another way, with its config.
import { expect, test } from './page'
import { open } from './shell'
import { check, choose, predict, readings, walk } from './walk'

for (const { title, locale, tag } of readings(11))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(300_000)

    test('is read, walked and answered by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/choosing')
      const reader = walk(page)
      const { to, press } = reader
      await predict(reader, 'rule', /(a fifth or less|五分之一以下)/)
      const end = page.locator('[data-end]')
      for (const answer of [/(No, or not|不够)/, /^ (Yes|要读)$/, /^ (Yes|有)$/, /^ (Yes|是)$/]) {
        await to('tree', 'a', answer)
        await press('Enter')
        await expect(page.locator('#tree h3:focus')).toBeVisible()
      }
      await expect(end).toHaveAttribute('data-end', 'envoy')
      await page.goBack()
      await expect(end).toHaveCount(0)
      for (const answer of [/^ (No, a file|不是，一个)/, /^ (No|不是)$/, /^ (Yes, one|要，至少)/]) {
        await to('tree', 'a', answer)
        await press('Enter')
      }
      await expect(end).toHaveAttribute('data-end', 'haproxy')
      expect(new URL(page.url()).hash).toBe('#/chapter/choosing?walk=no.yes.yes.no.no.yes')
      await expect(page.locator('#tree pre')).toContainText('balance leastconn')
      await to('tree', 'button', /(Download|下载)/)
      const saved = page.waitForEvent('download')
      await press('Enter')
      expect((await saved).suggestedFilename()).toBe('haproxy.cfg')
      await to('table', 'select', /^(It has to have|必须有)/)
      await choose(reader, 'probes')
      await expect(page.locator('#table thead th')).toHaveCount(4)
      await to('briefs', 'button', /(Two machines|两台机器)/)
      await press('Enter')
      await expect(page.locator('#briefs [data-brief=school]')).toContainText(/It holds|站得住/)
      await check(reader, /(the reason is wrong|理由不对)/)
      await check(reader, /(of layer 7|七层的)/)
      await check(reader, /(Next to nothing|几乎没有用)/)
      await to('page', 'nav a', /(12|十二)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })

test('a shared walk opens at its end, and one that is none of ours at a question', async ({
  page,
}) => {
  await open(page, '#/chapter/choosing?walk=no.no.yes')
  await expect(page.locator('[data-end=four]')).toBeInViewport()
  await page.goto('./#/chapter/choosing?walk=no.perhaps')
  await expect(page.locator('#tree h3').first()).toBeVisible()
  await expect(page.locator('[data-end]')).toHaveCount(0)
})
