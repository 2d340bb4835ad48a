// A built page that holds nothing but a stage, in a browser: what the benchmarks measure.
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { findBrowser } from './browser.mjs'
import { compileMessages } from './messages.mjs'
import { serve } from './serve.mjs'

const root = join(import.meta.dirname ?? process.cwd(), '..')
const folder = join(root, 'node_modules/.cache/counterflow/stage')

/** Builds the page and opens a browser; answers both, and how to close them. */
export async function openStageHost() {
  await compileMessages()
  await build({
    configFile: false,
    root: join(root, 'e2e/hosts/stage'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
    },
    worker: { format: 'es' },
  })
  const { address, stop } = await serve({ folder, port: 4390, search: true })
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const close = async () => {
    await browser.close()
    stop()
  }
  return { browser, address, close }
}
