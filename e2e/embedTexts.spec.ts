// In which language the texts of an embed come.
import { expect, test } from './page'

test('an embed loads the texts of one language, and of another once that is asked for', async ({
  page,
  baseURL,
}) => {
  const texts = new Set<string>()
  page.on('request', (request) => {
    const [, locale] = /\/embed\/(?:[\w-]+\.)?(en|zh)-/.exec(request.url()) ?? []
    if (locale) texts.add(locale)
  })
  const host = new URL('host.html', baseURL).href
  const body = [
    '<!doctype html><html lang="en"><head><title>Host</title></head><body>',
    `<script src="${new URL('v1/embed.js', baseURL).href}"></script>`,
    '<counterflow-panel panel="canary"></counterflow-panel></body></html>',
  ].join('\n')
  await page.route(host, (route) => route.fulfill({ body, contentType: 'text/html' }))
  await page.goto(host)
  const panel = page.frameLocator('counterflow-panel iframe').locator('[data-panel]')
  await expect(panel).toContainText('Nobody judges: you do.')
  expect([...texts]).toEqual(['en'])
  await page.evaluate(() => {
    document.documentElement.lang = 'zh-Hans'
  })
  await expect(panel).toContainText('没有规则在判断，由你来看。')
  expect([...texts]).toEqual(['en', 'zh'])
})
