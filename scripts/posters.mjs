// npm run posters: takes the picture of every panel anew, from a build, for places that show no
// frames. A run stands at the same instant of the same seed each time; name panels to take only
// those.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumArgs, findBrowser } from './browser.mjs'
import { panelIds } from './examples.mjs'
import { serve } from './serve.mjs'

const folder = fileURLToPath(new URL('../public/posters', import.meta.url))
const PART = 0.4 // of the run, so that its charts have something to show

async function take(page, { base, id }) {
  const query = `panel=${id}&lang=en&theme=light&motion=reduce&links=0`
  await page.goto(`${base}embed.html?${query}`)
  const clock = page.getByRole('slider', { name: 'Time', exact: true })
  const until = Number(await clock.getAttribute('aria-valuemax'))
  await page.goto(`${base}embed.html?${query}&t=${Math.floor(until * PART)}`)
  await page.reload() // an address that differs in its query alone
  await page.locator('[data-panel]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(2500) // pictures of a run that is simulated up to there
  await page.locator('[data-panel]').screenshot({ path: join(folder, `${id}.png`) })
}

mkdirSync(folder, { recursive: true })
const course = await serve({ search: true, port: 4470 })
const browser = await chromium.launch({ executablePath: findBrowser(), args: chromiumArgs })
const page = await browser.newPage({ viewport: { width: 960, height: 900 } })
const wanted = process.argv.slice(2)
for (const id of wanted.length > 0 ? wanted : panelIds()) {
  await take(page, { base: course.address, id })
  console.log(id)
}
await browser.close()
course.stop()
