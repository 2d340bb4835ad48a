import { defineConfig } from '@playwright/test'
import { chromiumArgs, findBrowser } from '../scripts/browser.mjs'

const port = Number(process.env.E2E_PORT ?? 4317)
const isCi = Boolean(process.env.CI)

export default defineConfig({
  testDir: '.',
  outputDir: './.output',
  snapshotPathTemplate: '{testDir}/snapshots/{testFilePath}/{arg}{ext}',
  forbidOnly: isCi,
  // What passes only at its second try is told by its name, and counted as such.
  retries: isCi ? 1 : 0,
  workers: 2,
  fullyParallel: true,
  // What only npm run e2e:whole has time for.
  grepInvert: /@whole/,
  timeout: 30_000,
  globalTimeout: 25 * 60_000,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    colorScheme: 'light',
    // A page may hold its service worker only in the specs that test it.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findBrowser(),
      args: chromiumArgs,
    },
  },
  projects: [{ name: 'desktop' }],
  webServer: {
    command: 'node ../scripts/serve.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !isCi,
  },
})
