// Builds v1/embed.js, the one script of <counterflow-panel>.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

export const buildLoader = (folder = join(root, 'dist')) =>
  build({
    input: join(root, 'src/embed/element.ts'),
    logLevel: 'warn',
    output: { file: join(folder, 'v1/embed.js'), format: 'iife', minify: true },
  })
