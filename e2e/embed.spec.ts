// A panel in somebody's page: another origin, without our rights there, and perhaps hostile.
import { expect } from '@playwright/test'
import { contentSecurityPolicy } from '../scripts/csp.mjs'
import { ask, clock, element, frame, inside, type Panel, panel, seconds, test } from './hostPage'

test('a frame in a plain page without origin, modules or storage shows its panel, plays it and asks no other host', async ({
  page,
  host,
  base,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await host({ html: frame(base, 'panel=one-or-three', 'sandbox="allow-scripts"') })
  await expect(panel(page)).toHaveAttribute('data-panel', 'one-or-three')
  await page.waitForTimeout(500)
  expect(await seconds(page), 'nothing starts by itself').toBe(0)
  await inside(page).getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => seconds(page)).toBeGreaterThan(1)
  const origins = new Set([new URL(base).origin, new URL(page.url()).origin])
  expect(asked.filter((origin) => !origins.has(origin) && origin !== 'null')).toEqual([])
})

test('a frame in a plain page starts workers there too', async ({ page, host, base }) => {
  const begun = page.waitForEvent('worker')
  await host({ html: frame(base, 'panel=utilization-curve', 'sandbox="allow-scripts"') })
  await expect(panel(page)).toBeVisible()
  expect((await begun).url()).toContain('blob:')
})

test('a frame in a plain page under a strict policy works by its frame alone', async ({
  page,
  host,
  base,
}) => {
  const csp = `default-src 'none'; frame-src ${new URL(base).origin}`
  await host({ html: frame(base, 'panel=one-counter&lang=zh&theme=dark'), csp })
  await expect(inside(page).locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('a frame in a plain page opens at its instant, at its seed, and keeps what it may not change', async ({
  page,
  host,
  base,
}) => {
  await host({ html: frame(base, 'panel=one-counter&t=12.5&seed=7&readonly=1&links=0') })
  await expect.poll(() => seconds(page)).toBe(12.5)
  await expect(inside(page).getByRole('slider', { name: 'Traffic' })).toHaveCount(0)
  await expect(inside(page).getByText('Traffic')).toBeVisible()
  await expect(panel(page).getByRole('link')).toHaveCount(0)
  await expect(panel(page).getByRole('button', { name: /^Seed/ })).toHaveCount(0)
})

test('a frame in a plain page says which parameters it does not understand, and opens all the same', async ({
  page,
  host,
  base,
}) => {
  const odd = 'theme=purple&speed=-1&t=NaN&size=huge&lang=xx&foo=%3Cb%3E&__proto__=1'
  await host({ html: frame(base, `panel=one-or-three&${odd}&seed=1&seed=2`) })
  const notice = inside(page).getByRole('status').filter({ hasText: 'purple' })
  for (const said of ['speed = -1', 't = NaN', 'size = huge', 'lang = xx', 'seed = 1,2'])
    await expect(notice).toContainText(said)
  await expect(notice).toContainText('Known: auto, light, dark, contrast')
  await expect(notice).toContainText('foo')
  await expect(panel(page)).toHaveAttribute('data-panel', 'one-or-three')
})

test('a frame in a plain page takes a fragment of 1 MB for what it is: too long', async ({
  page,
  host,
  base,
}) => {
  const html = '<iframe title="Panel" width="700" height="460"></iframe>'
  await host({ html })
  await page.evaluate((address) => {
    const [one] = document.getElementsByTagName('iframe')
    one.src = `${address}#run=1${'A'.repeat(1_000_000)}`
  }, `${base}embed.html?panel=one-counter`)
  await expect(panel(page)).toBeVisible()
  await expect(inside(page).getByText('The run in this link cannot be read')).toBeVisible()
})

test('a frame in a plain page leaves wheel and focus to the page around it', async ({
  page,
  host,
  base,
}) => {
  await host({
    html: `<input autofocus>${frame(base, 'panel=one-counter')}<p style="height:2000px"></p>`,
  })
  await expect(panel(page)).toBeVisible()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  const box = await page.locator('iframe').boundingBox()
  if (!box) throw new Error('no frame')
  await page.mouse.move(box.x + 300, box.y + 150)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
})

test('the element fits its height, follows theme and language, and does what the page asks', async ({
  page,
  host,
  base,
}) => {
  await host({ html: `<div style="width:700px">${element(base, 'panel="one-counter"')}</div>` })
  await expect(panel(page)).toBeVisible()
  const heights = () =>
    page.evaluate(() => document.querySelector('counterflow-panel')?.clientHeight ?? 0)
  await expect.poll(heights).toBeLessThan(440)
  await page.evaluate(() => {
    document.body.style.background = '#101010'
    document.documentElement.lang = 'zh-Hans'
  })
  await expect(inside(page).locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(inside(page).locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.evaluate(() => {
    document.documentElement.lang = 'en'
  })
  await expect(clock(page)).toBeVisible()
  const [started] = await Promise.all([
    page.evaluate(
      () =>
        new Promise<string>((done) =>
          document.addEventListener('counterflow-play', ({ type }) => done(type)),
        ),
    ),
    page.locator('counterflow-panel').evaluate((one) => (one as Panel).play()),
  ])
  expect(started).toBe('counterflow-play')
  await page.locator('counterflow-panel').evaluate((one) => (one as Panel).seek(30))
  await expect.poll(async () => (await ask(page)).t).toBeGreaterThanOrEqual(30)
  await page.locator('counterflow-panel').evaluate((one) => {
    const parent = one.parentElement as HTMLElement
    parent.style.width = '400px'
  })
  await expect.poll(heights).toBeGreaterThan(500)
  await page.locator('counterflow-panel').evaluate((one) => {
    const parent = one.parentElement as HTMLElement
    parent.style.width = '700px'
  })
  await expect.poll(heights).toBeLessThan(440)
})

test('the element opens the course at exactly this', async ({ page, host, base, context }) => {
  await host({ html: element(base, 'panel="one-counter" t="20" seed="5"') })
  await expect.poll(() => seconds(page)).toBe(20)
  const opened = context.waitForEvent('page')
  await inside(page).getByRole('link', { name: 'Open in Counterflow' }).click()
  const course = await opened
  await expect(course.getByRole('slider', { name: 'Time' })).toHaveAttribute('aria-valuenow', '20')
  await expect(course.getByRole('button', { name: /^Seed 5/ })).toBeVisible()
})

test('the element hears its own page alone, and of that only what makes sense', async ({
  page,
  host,
  base,
}) => {
  await host({
    html: `${element(base, 'panel="one-counter"')}
        <iframe id="other" srcdoc="<p>other</p>"></iframe>`,
  })
  await expect(panel(page)).toBeVisible()
  await ask(page)
  await page.evaluate(() => {
    const root = document.querySelector('counterflow-panel')?.shadowRoot
    const target = root?.querySelector('iframe')?.contentWindow
    const other = document.querySelector<HTMLIFrameElement>('#other')
    // Another frame of the page brings a port, and so does its host, both to play.
    const script = other?.contentDocument?.createElement('script')
    Reflect.set(other?.contentWindow ?? {}, 'target', target)
    if (script) {
      script.textContent = `const c = new MessageChannel()
        target.postMessage({ counterflow: 1, say: 'hello' }, '*', [c.port2])
        c.port1.postMessage({ say: 'play' })`
      other?.contentDocument?.body.append(script)
    }
    for (const data of [
      null,
      'slide:now',
      { say: 'play' },
      { counterflow: 1, say: 'hello', more: 1 },
      { counterflow: 2, say: 'hello' },
      { say: 'seek', to: Number.NaN },
      {
        get say() {
          return 'play'
        },
      },
      'x'.repeat(1_000_000),
    ])
      target?.postMessage(data, '*')
    // To the element: sizes and events that do not come from its own frame.
    postMessage({ counterflow: 1, say: 'ready' }, '*')
    postMessage({ say: 'size', height: 9999 }, '*')
  })
  await page.waitForTimeout(700)
  const { t, playing } = await ask(page)
  expect({ t, playing }).toEqual({ t: 0, playing: false })
  const height = await page.locator('counterflow-panel').evaluate((one) => one.clientHeight)
  expect(height).toBeLessThan(1000)
})

test('the element rests while it is out of sight, plays by itself only where asked', async ({
  page,
  host,
  base,
}) => {
  const tall = '<p style="height:3000px"></p>'
  await host({ html: `${element(base, 'panel="one-counter" autoplay')}${tall}` })
  await expect.poll(() => seconds(page)).toBeGreaterThan(0.5)
  await page.evaluate(() => scrollTo(0, 2500))
  await page.waitForTimeout(400)
  const { t } = await ask(page)
  await page.waitForTimeout(600)
  expect((await ask(page)).t).toBe(t)
})

test('the policy of our pages lets nothing in but our own files', () => {
  expect(contentSecurityPolicy).toContain("default-src 'self'")
})
