import { createHash } from 'node:crypto'
import mdx from '@mdx-js/rollup'
import react from '@vitejs/plugin-react'
import remarkGfm from 'remark-gfm'
import { build, type Plugin, type UserConfig } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { type Found, fewFiles } from './scripts/chunks.mjs'
import { classicBuild, classicScripts } from './scripts/classic.mjs'
import { clinging } from './scripts/clinging.mjs'
import { contentSecurityPolicy } from './scripts/csp.mjs'
import { panelIds } from './scripts/examples.mjs'
import { buildLoader } from './scripts/loader.mjs'
import { compileMessages } from './scripts/messages.mjs'
import { offlineCopy } from './scripts/offline.mjs'
import { panelPages } from './scripts/panelPages.mjs'
import { smallerReact } from './scripts/react.mjs'
import { searchIndex } from './scripts/searchIndex.mjs'
import { singleBeside, singlePage } from './scripts/single.mjs'
import { plainImports, tersely } from './scripts/terse.mjs'
import { textsApart } from './scripts/texts.mjs'
import { sharedWorkers } from './scripts/workers.mjs'

/** Compiles messages before anything imports them, and again when one changes in development. */
const messages = (): Plugin => ({
  name: 'counterflow-messages',
  async config() {
    await compileMessages()
  },
  configureServer(server) {
    server.watcher.on('change', (file) => {
      if (file.includes('/i18n/messages/')) void compileMessages()
    })
  },
})

/** The policy stands in the page too, for hosts that send no headers. Built pages only: the
 * development server injects inline scripts and styles. */
const policy = (): Plugin => ({
  name: 'counterflow-csp',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
})

const tests = ['{src,packages}/**/*.test.{ts,tsx}']
const pure = ['src/{charts,course,headless,i18n,panels,playback,sim,stage}/**/*.test.ts']

const sheets = new Map<string, string>()

/** Three characters that tell one style sheet from all others. */
const sheetOf = (file: string): string => {
  const path = file.slice(import.meta.dirname.length).replace(/\?.*$/, '')
  const hash = createHash('sha256').update(path).digest('base64url')
  const name = hash.replace(/[-_]/g, '').slice(0, 3)
  const first = sheets.get(name) ?? path
  if (first !== path) throw new Error(`${path} and ${first} have one short name: ${name}`)
  sheets.set(name, path)
  return name
}

// Rules and their defaults, parts of the engine (sim/parts.ts), and what a run is asked for
// (history.ts).
const PARTS = [
  ...['desk', 'wiring', 'caring', 'autoscaler', 'doorkeeping', 'versioning', 'blueGreen'],
  ...['canary', 'inviting', 'patterns', 'returning', 'replicating', 'limiting', 'repeating'],
  ...['naming'],
].join('|')
const LATER = new RegExp(
  `/sim/(balancers/|scenario/policies\\.ts|(scout|figures)\\.ts|(\\w+/)+(${PARTS})\\.ts)`,
)

const panelManifest = new RegExp(`/(${panelIds().join('|')})-\\w+\\.js$`)

/** What is fetched along with a file that is asked for, so that nobody waits for one after the
 * other: all that it needs. What most pages load names a hundred files; there, that is worth its
 * weight for what a reader arrives at, and what comes by an act asks for the rest itself. Rules are
 * loaded in workers too, where there is no document to hang a preload on. */
const fetchedAlong = (file: string, files: string[], { hostId }: { hostId: string }): string[] => {
  if (file.includes('/rules/')) return []
  if (!/assets\/(index|panel)-/.test(hostId)) return files
  if (/\/(PanelPage|Site)-/.test(file)) return files
  return panelManifest.test(file)
    ? files.filter((one) => !/assets\/(index|base|engine|panel|rolldown-runtime)-/.test(one))
    : []
}

const NOTHING: Found = { groups: [], scopes: [] }

/** How the course is built, with some of its modules put into files by name, and beside it the page
 * that holds it whole. */
const course = (found: Found, whole: string | null = null): UserConfig => ({
  base: './',
  plugins: [
    messages(),
    searchIndex(),
    singleBeside(whole),
    { enforce: 'pre', ...mdx({ remarkPlugins: [remarkGfm, clinging] }) },
    react({ include: /\.(mdx|tsx)$/ }),
    policy(),
    smallerReact(),
    sharedWorkers(),
    textsApart(found),
    tersely(),
    plainImports(),
  ],
  worker: { format: 'es' },
  css: {
    modules: {
      // Short: a class stands in its sheet, in the list of the sheet's names, and where it is used.
      generateScopedName: (name, file) => name + sheetOf(file),
    },
  },
  build: {
    target: 'es2022',
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      resolveDependencies: fetchedAlong,
    },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [...found.groups] },
        // A page that fetches much on demand names a hundred files. As digits of 16, hashes are
        // packed into 4 bytes each instead of 6; 32 bits tell the builds of one file apart.
        hashCharacters: 'hex',
        // A rule may share its file with what else builds on it (Maglev's table with the picture of
        // it), so what counts is what the file holds. Parts of the engine (sim/parts.ts) are like
        // rules: runs that ask for them load them, in workers too.
        chunkFileNames: ({ moduleIds }) =>
          moduleIds.some((id) => LATER.test(id)) &&
          moduleIds.every((id) => id.includes('/src/sim/'))
            ? 'assets/rules/[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
    reportCompressedSize: false,
  },
})

/** The embed, built beside the course out of the same sources. */
const embed = (found: Found): Plugin => ({
  name: 'counterflow-embed',
  apply: 'build',
  async closeBundle() {
    const { plugins = [], build: usual, ...rest } = course(found)
    await build({
      ...rest,
      configFile: false,
      logLevel: 'warn',
      plugins: [classicScripts({ policy: contentSecurityPolicy }), ...plugins],
      build: { ...usual, ...classicBuild(found.groups) },
    })
    await buildLoader()
  },
})

const all = async (): Promise<UserConfig> => {
  const [found, whole] = [await fewFiles(course(NOTHING)), await singlePage(course(NOTHING))]
  const { plugins = [], ...rest } = course(found, whole)
  return {
    ...rest,
    plugins: [
      ...plugins,
      panelPages({ policy: contentSecurityPolicy }),
      offlineCopy(),
      embed(found),
    ],
  }
}

export default defineConfig(
  async ({ command }): Promise<ViteUserConfig> => ({
    ...(command === 'build' ? await all() : course(NOTHING)),
    preview: { port: 4173 },
    test: {
      environment: 'node',
      setupFiles: ['src/sim/everyRule.ts'],
      maxWorkers: 2,
      testTimeout: 30_000, // property tests on a busy machine
      css: { modules: { classNameStrategy: 'non-scoped' } },
      projects: [
        // What is pure and knows no page shares its modules from file to file; the rest has a world
        // of its own for each.
        { extends: true, test: { name: 'pure', include: pure, isolate: false } },
        { extends: true, test: { name: 'page', include: tests, exclude: pure } },
      ],
    },
  }),
)
