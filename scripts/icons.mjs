// npm run icons: draws the icons of the kept course from public/icon.svg, for devices that want
// pictures. A maskable one has its plate to the edge, and the mark within the safe circle.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumArgs, findBrowser } from './browser.mjs'

const folder = fileURLToPath(new URL('../public', import.meta.url))
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8')
const icons = [
  { name: 'icon-192', size: 192, isMaskable: false },
  { name: 'icon-512', size: 512, isMaskable: false },
  { name: 'icon-maskable-512', size: 512, isMaskable: true },
]

mkdirSync(join(folder, 'icons'), { recursive: true })
const browser = await chromium.launch({ executablePath: findBrowser(), args: chromiumArgs })
for (const { name, size, isMaskable } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const inset = isMaskable ? 0.1 * size : 0
  const svg = isMaskable ? mark.replace('rx="6"', 'rx="0"') : mark
  await page.setContent(
    `<body style="margin:0;padding:${inset}px;background:${isMaskable ? '#fff' : 'transparent'}">` +
      svg.replace('<svg', `<svg width="${size - 2 * inset}" height="${size - 2 * inset}"`),
  )
  await page.screenshot({ path: join(folder, 'icons', `${name}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
