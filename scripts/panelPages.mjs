// A page of its own for every panel, for what reads addresses without running scripts: link
// previews, search engines, and sites that turn an address into a frame (oEmbed). It shows the
// panel's picture and leads on into the course. Such readers want whole addresses, and a static
// build does not know where it will stand, so they are told in COURSE_ADDRESS; without it the pages
// are written all the same, less what needs one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { manifestOf, panelIds } from './examples.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const FRAME = { width: 960, height: 480 }

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** Width and height of a PNG, from its head. */
export function sizeOfPng(file) {
  const head = readFileSync(file)
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

const posterOf = (id) => join(root, 'public/posters', `${id}.png`)

/** The English title of a panel. */
function titleOf(id) {
  const words = JSON.parse(readFileSync(join(root, 'src/i18n/messages/en.json'), 'utf8'))
  return words[manifestOf(id).match(/title: m\.(\w+)/)[1]]
}

/** What a site is told that asks how to show a panel (https://oembed.com, 2.3.4). */
export function oembedOf(id, address) {
  const title = titleOf(id)
  const source = new URL(`embed.html?panel=${id}`, address).href
  const poster = sizeOfPng(posterOf(id))
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Counterflow',
    provider_url: address,
    html:
      `<iframe src="${escaped(source)}" title="${escaped(title)}" width="100%" ` +
      `height="${FRAME.height}" loading="lazy"></iframe>`,
    ...FRAME,
    thumbnail_url: new URL(`posters/${id}.png`, address).href,
    thumbnail_width: poster.width,
    thumbnail_height: poster.height,
  }
}

/** The page of a panel; `address` is that of the course's folder, or undefined. */
export function panelPage(id, { address, policy }) {
  const title = escaped(titleOf(id))
  const whole = (path) => escaped(new URL(path, address).href)
  const oembed = 'rel="alternate" type="application/json+oembed"'
  const told = address
    ? [
        `<meta property="og:url" content="${whole(`panel/${id}.html`)}">`,
        `<meta property="og:image" content="${whole(`posters/${id}.png`)}">`,
        `<link ${oembed} href="${whole(`oembed/${id}.json`)}" title="${title}">`,
      ]
    : []
  return [
    '<!doctype html>',
    '<html lang="en">',
    '  <head>',
    '    <meta charset="utf-8">',
    `    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `    <meta http-equiv="refresh" content="0; url=../#/panel/${id}">`,
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    `    <title>${title} · Counterflow</title>`,
    '    <meta property="og:site_name" content="Counterflow">',
    `    <meta property="og:title" content="${title}">`,
    ...told.map((line) => `    ${line}`),
    '  </head>',
    '  <body>',
    `    <a href="../#/panel/${id}"><img src="../posters/${id}.png" alt="${title}"></a>`,
    '  </body>',
    '</html>',
    '',
  ].join('\n')
}

/** Writes the pages of all panels, beside the course. */
export const panelPages = ({ policy, address = process.env.COURSE_ADDRESS }) => ({
  name: 'counterflow-panel-pages',
  apply: 'build',
  generateBundle() {
    for (const id of panelIds()) {
      const source = panelPage(id, { address, policy })
      this.emitFile({ type: 'asset', fileName: `panel/${id}.html`, source })
      if (!address) continue
      const told = JSON.stringify(oembedOf(id, address))
      this.emitFile({ type: 'asset', fileName: `oembed/${id}.json`, source: told })
    }
  },
})
