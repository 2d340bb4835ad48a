// The vector tests once more, in the browser: what agrees with the products in Node must agree in
// the page too. `npm run vectors`; npm test runs it as a stage.
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findBrowser } from './scripts/browser.mjs'

export default defineConfig({
  cacheDir: 'node_modules/.cache/counterflow/vectors', // not that of the page's own server
  optimizeDeps: { include: ['valibot', 'fast-check'] },
  test: {
    include: ['src/**/*.vectors.test.ts'],
    setupFiles: ['src/sim/everyRule.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: findBrowser(), args: chromiumArgs },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
