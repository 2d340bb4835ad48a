// A page of somebody else's, on an origin of its own, with a panel in it.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test as plain } from '@playwright/test'

interface Site {
  readonly html: string
  readonly csp?: string
}

interface Hosted {
  /** Serves a page on an origin of its own and opens it. */
  host: (site: Site) => Promise<void>
  /** Where the embed is. */
  base: string
  /** What the console says, and exceptions. */
  faults: string[]
}

export const test = plain.extend<Hosted>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text())
      })
      page.on('pageerror', (error) => faults.push(error.message))
      await use(faults)
      expect(faults, 'console and exceptions').toEqual([])
    },
    { auto: true },
  ],
  base: async ({ baseURL }, use) => use(baseURL ?? ''),
  host: async ({ page }, use) => {
    const servers: Server[] = []
    await use(async ({ html, csp }) => {
      const server = createServer((_, response) => {
        response.setHeader('Content-Type', 'text/html; charset=utf-8')
        if (csp) response.setHeader('Content-Security-Policy', csp)
        response.end(`<!doctype html><html lang="en"><title>Host</title><h1>Host</h1>${html}`)
      })
      servers.push(server)
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
      const { port } = server.address() as AddressInfo
      await page.goto(`http://localhost:${port}/`)
    })
    for (const server of servers) server.close()
  },
})

export const frame = (base: string, query: string, more = '') =>
  `<iframe src="${base}embed.html?${query}" title="Panel" width="700" height="460"
   ${more}></iframe>`

export const element = (base: string, attributes: string) =>
  `<script async src="${base}v1/embed.js"></script>
   <counterflow-panel ${attributes}><a href="${base}">Open</a></counterflow-panel>`

export const inside = (page: Page) =>
  page.frameLocator('iframe[title=Panel], counterflow-panel iframe')
export const panel = (page: Page) => inside(page).locator('[data-panel]')
export const clock = (page: Page) => inside(page).getByRole('slider', { name: 'Time' })
export const seconds = async (page: Page) => Number(await clock(page).getAttribute('aria-valuenow'))

export interface Panel extends HTMLElement {
  play(): void
  seek(to: number): void
  state(): Promise<{ t: number; playing: boolean; link: string; seed: number }>
}

export const ask = (page: Page) =>
  page.locator('counterflow-panel').evaluate((one) => (one as Panel).state())
