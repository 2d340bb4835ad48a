// npm start: installs what is missing, builds the course and serves it at a local address.
import { join } from 'node:path'
import { command, installPackages, root } from './install.mjs'
import { serve } from './serve.mjs'

installPackages()
console.log('Building the course ...')
const vite = join(root, 'node_modules/vite/bin/vite.js')
const built = command(process.execPath, [vite, 'build', '--logLevel', 'warn'], { shell: false })
if (built !== 0) process.exit(built)

const fixed = process.env.PORT
const { address } = await serve({ port: Number(fixed ?? 4173), search: fixed === undefined })
console.log(`\n  Counterflow is at  ${address}\n\n  Ctrl+C stops it.`)
