// The page that every spec gets: it must stay silent, and ask nobody but its own host.
import { test as base, expect } from '@playwright/test'

interface Watched {
  /** Console errors and warnings, uncaught exceptions, and requests to another origin. */
  faults: string[]
}

export const test = base.extend<Watched>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      const home = new URL(baseURL ?? 'http://127.0.0.1').origin
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text())
      })
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        if (/^https?:$/.test(protocol) && origin !== home) faults.push(`asked ${origin}`)
      })
      await use(faults)
      expect(faults, 'console, exceptions, foreign requests').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
