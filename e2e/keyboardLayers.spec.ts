// Chapter 2 by keyboard alone, with the routes that its challenge asks for.
import { expect, test } from './page'
import { open } from './shell'
import { check, choose, judge, predict, readings, type Walk, walk, workFigure } from './walk'

async function write({ page, press }: Walk, text: string) {
  await press('Control+a')
  await page.keyboard.type(text)
  await press('Enter')
}

/** Writes one route more: what begins so, and perhaps has the cookie, goes to a pool. */
async function addRoute(reader: Walk, prefix: string, to: { pool: string; hasCookie?: boolean }) {
  await reader.to('rules', 'button', /^ (Add a route|加一条路由)/)
  await reader.press('Enter')
  await reader.to('rules', 'input', /^(Text|文字)/)
  await write(reader, prefix)
  if (to.hasCookie) {
    await reader.to('rules', 'button', /^ [Cc]ookie$/)
    await reader.press('Enter')
  }
  await reader.to('rules', 'select', /^(Pool|服务器组)/)
  await choose(reader, to.pool)
  await reader.back('rules', 'button', /(All routes|全部路由)/)
  await reader.press('Enter')
}

/** The rest is shared between the two halls, by their size. */
async function shareRest(reader: Walk) {
  await reader.to('rules', '[data-route=all] button')
  await reader.press('Enter')
  await reader.to('rules', 'select', /^(What is done|怎么处理)/)
  await choose(reader, 'pools')
  for (const [pool, parts] of [
    ['north', '2'],
    ['v2', '0'],
    ['files', '0'],
  ]) {
    await reader.to('rules', 'input', new RegExp(`^${pool}`))
    await write(reader, parts)
  }
  await reader.back('rules', 'button', /(All routes|全部路由)/)
  await reader.press('Enter')
}

for (const { title, locale, tag } of readings(2))
  test.describe(title, { tag }, () => {
    test.use({ locale })
    test.setTimeout(480_000)

    test('is read, played and passed by keys, up to the next', async ({ page }) => {
      await open(page, '#/chapter/layers')
      const reader = walk(page)
      const { to, back, press } = reader
      await workFigure(reader, 'alike')
      await predict(reader, 'joins', /^ (Nothing|一点也没有)/)
      await to('pianos', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'pianos', /^(Not yet|还没通过)/)
      await to('pianos', 'select', /^(Servers for|\/api 和)/)
      await choose(reader, '1')
      await back('pianos', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'pianos', /^(Passed|通过)/)
      await to('rules', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'rules', /^(Not yet|还没通过)/)
      await addRoute(reader, '/static/', { pool: 'files' })
      await addRoute(reader, '/shop/photos/', { pool: 'files' })
      await addRoute(reader, '/api/', { pool: 'v2', hasCookie: true })
      await shareRest(reader)
      await back('rules', 'button', /(20 other days|另外 20 天)/)
      await judge(reader, 'rules', /^(Passed|通过)/)
      await check(reader, /(No, a connection|连接不会挪地方)/)
      await check(reader, /(address of the client|客户端的地址)/)
      await check(reader, /(connections that are old|关掉老连接)/)
      await check(reader, /(first that fits takes it|先符合的先接)/)
      await to('page', 'nav a', /(next request|下一个请求)/)
      await press('Enter')
      await expect(page.getByRole('main')).toBeFocused()
    })
  })
