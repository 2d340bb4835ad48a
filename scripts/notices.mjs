// npm run notices: writes THIRD_PARTY_NOTICES.md from the licenses of what the course ships.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

/** Packages that end up in the page: our dependencies and theirs, by their place on disk. */
function shipped() {
  const found = new Set()
  const visit = (from, name) => {
    let base = from
    let path = join(base, 'node_modules', name)
    while (!lock.packages[path] && base !== '') {
      base = base.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')
      path = join(base, 'node_modules', name)
    }
    if (!lock.packages[path] || found.has(path)) return
    found.add(path)
    const entry = lock.packages[path]
    for (const next of Object.keys(entry.dependencies ?? {})) visit(path, next)
  }
  for (const name of Object.keys(lock.packages[''].dependencies)) visit('', name)
  // A tool whose small runtime is compiled into the page, without what the tool itself needs.
  found.add('node_modules/@inlang/paraglide-js')
  return [...found]
}

function licenseText(path) {
  const folder = join(root, path)
  if (!existsSync(folder)) return undefined
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file && readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim()
}

function section(path) {
  const name = path.replace(/^.*node_modules\//, '')
  const { version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  const text = licenseText(path)
  const body = text ? `\n\`\`\`text\n${text}\n\`\`\`\n` : ''
  return `## ${name} ${version}\n\nLicense: ${license ?? 'see its text'}\n${body}`
}

const intro = `# Third-party notices

Counterflow is made with the work of others. The built course holds the packages below; the
fonts in \`src/ui/fonts\` (Source Serif 4, IBM Plex) are under the SIL Open Font License, whose
texts stand beside them. Tools that only build and test are not part of what is
served. This file is written by \`npm run notices\`.

The story of the course started from an open chapter on load balancing in easy-vibe by Datawhale
(datawhalechina/easy-vibe, CC BY-NC-SA 4.0). No sentence and no code of it is used here.
`
const sections = shipped().sort().map(section)
writeFileSync(join(root, 'THIRD_PARTY_NOTICES.md'), `${[intro, ...sections].join('\n')}`)
console.log(`wrote THIRD_PARTY_NOTICES.md: ${sections.length} packages`)
