// What the page around a panel asks for in vain, and what it holds.
import { expect } from '@playwright/test'
import { ask, element, frame, inside, panel, test } from './hostPage'

/** Notes why the page is told of errors. */
const told = `<script>told = []
  addEventListener('counterflow-error', ({ detail }) => told.push(detail.reason))</script>`

test('the element shows no other panel for one that there is not, but which there are, and tells the page', async ({
  page,
  host,
  base,
}) => {
  await host({ html: told + element(base, 'panel="no-such"') })
  await expect(inside(page).getByRole('alert')).toHaveText('There is no panel “no-such”.')
  await expect(inside(page).getByRole('link', { name: 'one-or-three' })).toBeVisible()
  await expect(panel(page)).toHaveCount(0)
  await expect(inside(page).locator('#shell')).toHaveCount(0)
  await expect.poll(() => page.evaluate('told.join()')).toBe('panel')
  expect(await ask(page)).toBeNull()
})

test('the element tells reader and page of an example and an instant that there is not', async ({
  page,
  host,
  base,
}) => {
  await host({ html: told + element(base, 'panel="one-counter" scenario="gone" t="9999"') })
  await expect(panel(page)).toBeVisible()
  await expect(inside(page).getByText('scenario = gone')).toBeVisible()
  await expect(inside(page).getByText('t = 9999')).toBeVisible()
  await expect.poll(() => page.evaluate('told.join()')).toBe('scenario,t')
})

test('a frame in a plain page holds what its panel draws itself: locked it shows its value, hidden it is not there', async ({
  page,
  host,
  base,
}) => {
  await host({ html: frame(base, 'panel=regions&lock=ttl,mode&hide=rate') })
  const named = (name: string) => inside(page).getByRole('combobox', { name, exact: true })
  await expect(named('Time to live (TTL)')).toBeDisabled()
  await expect(inside(page).getByRole('radio').first()).toBeDisabled()
  await expect(named('Checked every')).toBeEnabled()
  await expect(named('Customers')).toHaveCount(0)
  await expect(inside(page).getByRole('status').filter({ hasText: 'ttl' })).toHaveCount(0)
})
