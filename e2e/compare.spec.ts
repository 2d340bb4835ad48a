// Rules side by side: lanes come and go, one clock for all of them, figures, seeds, and a link that
// brings all of it back. And the ring, on which a change of servers moves keys.
import type { Page } from '@playwright/test'
import { expect, test } from './page'
import { colorsIn, inTurn, languages, objections, sideways } from './shell'

const open = async (page: Page, address: string) => {
  await page.goto(`./${address}`)
  await page.locator('[data-panel]').waitFor()
  await page.locator('fieldset').first().waitFor()
}

const digests = async (page: Page) =>
  ((await page.locator('[data-panel]').getAttribute('data-digest')) ?? '').split(' ')

/** By the keys, which belong to the panel once no control has them. */
async function playOut(page: Page) {
  await page.locator('[data-panel] h3').click()
  for (let press = 0; press < 20; press++) await page.keyboard.press('.')
  await page.keyboard.press(' ')
  await expect(page.locator('[data-panel]')).toHaveAttribute('data-ended', 'true', {
    timeout: 60_000,
  })
}

/** The link that was just copied: making it takes a moment. */
async function copied(page: Page): Promise<string> {
  const read = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(read).toContain('#/panel/')
  return read()
}

test('a lane is given another rule, one more is added and taken away, and undo brings it back', async ({
  page,
}) => {
  await open(page, '#/panel/compare?example=unequal-work')
  const rules = page.getByLabel('Rule', { exact: true })
  await expect(rules).toHaveCount(2)
  await rules.first().selectOption('least-connections')
  await expect(page.getByRole('group', { name: '1. least connections' })).toBeVisible()
  await page.getByRole('button', { name: 'Add another rule' }).click()
  await expect(rules).toHaveCount(3)
  await page.getByRole('button', { name: 'Take away least connections', exact: true }).click()
  await expect(rules).toHaveCount(2)
  await page.locator('[data-panel] h3').click()
  for (const count of [3, 2]) {
    await page.keyboard.press('z')
    await expect(rules).toHaveCount(count)
  }
  await page.keyboard.press('z')
  await expect(rules.first()).toHaveValue('random')
})

test('a lane is played as a product has its rule, and who has none says what it has instead', async ({
  page,
}) => {
  await open(page, '#/panel/compare?example=unequal-work')
  const lane = page.getByRole('group', { name: '1.' })
  await lane.getByLabel('Rule', { exact: true }).selectOption('maglev')
  await expect(page.getByRole('group', { name: '1. Maglev' })).toBeVisible()
  const product = lane.getByLabel('As in')
  await product.selectOption('lvs')
  await expect(page.getByRole('group', { name: /^1\. Maglev \(LVS/ })).toBeVisible()
  await playOut(page)
  const [asLvs] = await digests(page)
  await product.selectOption('haproxy')
  await expect(lane.getByRole('status').first()).toContainText('hash-type consistent')
  await expect(product).toHaveValue('lvs')
  await product.selectOption('')
  await expect(lane.getByRole('status').first()).toBeEmpty()
  await playOut(page)
  expect((await digests(page))[0]).not.toBe(asLvs)
})

test('weights that do not fit are refused in words, and those in force stay', async ({ page }) => {
  await open(page, '#/panel/compare?example=unequal-work')
  const weights = page.getByLabel('Weights').first()
  const said = page.getByRole('group', { name: '1.' }).getByRole('status')
  for (const text of ['-1:1:1', '1:1', '10001:1:1', 'a']) {
    await weights.fill(text)
    await weights.press('Enter')
    await expect(said.filter({ hasText: `“${text}” does not fit` })).toContainText(
      'stays at 1:1:1.',
    )
    await expect(weights).toHaveValue('1:1:1')
  }
  await weights.fill('0:0:1')
  await weights.press('Enter')
  await expect(said.filter({ hasText: 'does not fit' })).toHaveCount(0)
  await expect(weights).toHaveValue('0:0:1')
})

test('what acts on all lanes changes all of their logs', async ({ page }) => {
  await open(page, '#/panel/compare?example=least-connections')
  await playOut(page)
  const before = await digests(page)
  await page.keyboard.press('Home')
  await page.getByLabel('Work of a request').selectOption('Heavy-tailed')
  await playOut(page)
  const heavy = await digests(page)
  expect(heavy).toHaveLength(2)
  expect(heavy.filter((digest, lane) => digest === before[lane])).toEqual([])
  await page.getByLabel('Balancers').selectOption('10')
  await playOut(page)
  expect((await digests(page))[1]).not.toBe(heavy[1])
})

test('a server that is sick in one lane alone is said to differ, and one choice heals it', async ({
  page,
}) => {
  await open(page, '#/panel/compare?example=black-hole')
  const state = page.getByLabel('State of S3')
  await expect(state.locator('option:checked')).toHaveText('differs by lane')
  await playOut(page)
  const before = await digests(page)
  await page.keyboard.press('Home')
  await state.selectOption('Well')
  await expect(state.getByRole('option')).toHaveText(['Well', 'Fails fast', 'Hangs', 'Down'])
  await playOut(page)
  expect((await digests(page))[3]).not.toBe(before[3])
})

test('a server that is asked on the stage can be taken down in all lanes at once', async ({
  page,
}) => {
  await open(page, '#/panel/compare?example=unequal-work')
  const stage = await page.locator('[data-lane="0"] canvas').boundingBox()
  await page.mouse.click((stage?.x ?? 0) + 530, (stage?.y ?? 0) + 55)
  const asked = page.getByRole('region', { name: /S[123]/ })
  await asked.getByText('Down', { exact: true }).click()
  await expect(asked.getByRole('radio', { name: 'Down' })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.getByText(/^Servers of all lanes/).click()
  const differs = page.getByRole('option', { name: 'differs by lane' })
  await expect(differs).toHaveCount(0)
})

test('thirty seeds answer whether the difference is real', async ({ page }) => {
  test.setTimeout(90_000)
  await open(page, '#/panel/compare?example=unequal-work')
  await page
    .getByRole('table')
    .first()
    .evaluate((it) => it.scrollIntoView())
  await page.getByRole('button', { name: 'Run 30 seeds' }).click()
  // The picture of the seeds says it too, for those who hear it.
  const answer = page
    .getByRole('status')
    .filter({ hasText: /^Yes: by mean, round robin is better/ })
  await expect(answer).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('table', { name: /Means over 30 seeds/ })).toContainText('±')
  await page
    .getByRole('button', { name: /Show as table/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a link brings back the lanes, the instant and the logs', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#/panel/compare?example=stale-weights')
  await page.getByRole('button', { name: 'Add another rule' }).click()
  await page.getByLabel('Rule', { exact: true }).nth(2).selectOption('peak-ewma')
  await playOut(page)
  const played = await digests(page)
  expect(played).toHaveLength(3)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'Copy a link to this instant' }).click()
  const link = await copied(page)
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.locator('[data-panel]')).toHaveAttribute('data-digest', played.join(' '))
  await expect(other.getByLabel('Rule', { exact: true }).nth(2)).toHaveValue('peak-ewma')
})

test('one stage shows the other lanes as ghosts, and a link keeps that and the order', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#/panel/compare?example=unequal-machines')
  await page.getByLabel('Stages').selectOption('One, with ghosts')
  await page.getByLabel('Stage of').selectOption('2')
  await page.getByRole('switch', { name: 'Who was chosen, in order' }).click()
  await playOut(page)
  await page.keyboard.press('0')
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await page.getByRole('button', { name: 'Copy a link to this instant' }).click()
  const link = await copied(page)
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.locator('[data-lane="2"] canvas')).toBeVisible()
  await expect(other.locator('[data-lane] canvas')).toHaveCount(1)
  await expect(
    other.getByRole('status', { name: 'The other lanes at this instant' }),
  ).toContainText('round robin (5:5:2), waiting: S1 0')
  await expect(other.getByRole('cell', { name: 'S2' }).first()).toBeAttached()
})

test('from now on there are more balancers, and the log says so', async ({ page }) => {
  await open(page, '#/panel/compare?example=least-connections')
  await page.locator('[data-panel] h3').click()
  const atStart = await digests(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => digests(page)).not.toEqual(atStart)
  const before = await digests(page)
  await page.getByLabel('Another rule begins').selectOption('Now')
  await page.getByLabel('Balancers').selectOption('10')
  await page.getByLabel('Load is known from').selectOption('2000000')
  await expect(page.getByText('Balancers: 10')).toBeVisible()
  await expect(page.getByText('Load known from reports every 2.0 s')).toBeVisible()
  await page.locator('[data-panel] h3').click()
  await page.keyboard.press('z')
  await page.keyboard.press('z')
  await expect(page.getByText('Balancers: 10')).toHaveCount(0)
  await expect.poll(() => digests(page)).toEqual(before)
})

test('the keys are counted by a product, which says what it cannot', async ({ page }) => {
  await open(page, '#/panel/hash-ring')
  await page.getByLabel('Counted as in').selectOption('lvs')
  await expect(page.getByRole('row', { name: /^consistent hashing LVS/ })).toContainText(
    'LVS has no ring',
  )
  await expect(page.getByRole('row', { name: /^Maglev/ })).toContainText('%')
})

test('a table whose size is no prime is refused beside its field, with the primes near it', async ({
  page,
}) => {
  await open(page, '#/panel/hash-ring')
  const size = page.getByRole('textbox', { name: /Maglev: table size/ })
  for (const [text, said] of [
    ['250', 'no prime number; near it are 241 and 251'],
    ['1.5', 'a whole number, 13 to 65,537'],
    ['12', 'a whole number, 13 to 65,537'],
  ]) {
    await size.fill(text)
    await size.press('Enter')
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(size).toHaveValue('251')
  }
  await size.fill('97')
  await size.press('Enter')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('img', { name: /table of 97 places/ })).toBeVisible()
})

test('what a rule knows, costs and gets wrong is told lane by lane', async ({ page }) => {
  await open(page, '#/panel/compare?example=stale-reports')
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight)) // it comes into sight
  await page.getByText('What these rules know, what they cost, when they fail').click()
  const herd = page.getByRole('region', { name: /^least connections/ }).first()
  await expect(herd).toContainText('what each server reported, up to 2.0 s ago')
  await page.getByLabel('Rule', { exact: true }).nth(1).selectOption('maglev')
  const hashed = page.getByRole('region', { name: /^Maglev/ })
  await expect(hashed).toContainText('one hash, and one look into the table')
})

test('a server more moves three keys in four by modulo, and about one in four on the ring', async ({
  page,
}) => {
  await open(page, '#/panel/hash-ring')
  await page.getByRole('button', { name: 'Add a server' }).press('Enter')
  const moved = async (name: RegExp) => {
    const row = page.getByRole('row', { name })
    return Number.parseFloat((await row.getByRole('cell').first().textContent()) ?? '')
  }
  await expect(page.getByText(/was added\. What happened to 10,000 keys/)).toBeVisible()
  expect(await moved(/^hash/)).toBeGreaterThan(65)
  expect(await moved(/^consistent hashing \d/)).toBeLessThan(35)
  expect(await moved(/^ideal/)).toBe(25)
  await page.locator('[data-panel] h3').click()
  await page.keyboard.press('z')
  await expect(page.getByText(/No server has changed yet/)).toBeVisible()
})

for (const [language, locale] of Object.entries(languages))
  test.describe(`in ${language}`, () => {
    test.use({ locale })
    const shown = ['compare?example=black-hole', 'compare?example=products', 'hash-ring']
    for (const [nth, panel] of shown.entries())
      test(`${panel} has nothing that axe objects to and never scrolls sideways`, {
        tag: inTurn(nth, locale),
      }, async ({ page }) => {
        test.setTimeout(90_000)
        await open(page, `#/panel/${panel}`)
        await playOut(page)
        for (const width of [1440, 1000, 720, 390, 320]) {
          await page.setViewportSize({ width, height: 844 })
          await expect.poll(() => sideways(page), { message: `${width}` }).toBeLessThanOrEqual(0)
        }
        expect(await objections(page)).toEqual([])
        if (locale === languages.English) expect(await colorsIn(page, 'dark')).toEqual([])
      })
  })
