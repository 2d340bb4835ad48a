// How a panel gets into somebody's page: one snippet for each kind of page, as that page takes it.
import { frameHeight } from './frameHeight'

/** The panel that a snippet shows. */
export interface Shown {
  /** Address of the course's folder, with its slash. */
  readonly base: string
  readonly panel: string
  readonly title: string
  /** Nothing where the page around the panel says it, or its reader's browser. */
  readonly lang?: string
  /** The example that it opens with. */
  readonly example?: string
  /** What else the panel is asked for: names and texts of parameters. */
  readonly more?: Readonly<Record<string, string>>
  /** Packed runs, for exactly this at this instant. */
  readonly run?: string
}

export const hosts = [
  'html',
  'element',
  'vitepress',
  'docusaurus',
  'mkdocs',
  'sphinx',
  'hugo',
  'moodle',
  'reveal',
  'notion',
  'picture',
] as const

export type HostName = (typeof hosts)[number]

/** Pixels of a slide that a panel may have. */
const SLIDE = 600

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** Address of the embed. */
export function embedAddress({ base, panel, example, run, lang, more = {} }: Shown): string {
  const address = new URL('embed.html', base)
  address.searchParams.set('panel', panel)
  if (example) address.searchParams.set('scenario', example)
  if (lang) address.searchParams.set('lang', lang)
  for (const [name, text] of Object.entries(more)) address.searchParams.set(name, text)
  if (run) address.hash = `run=${run}`
  return address.href
}

/** Address of the panel's own page in the course. */
export function courseAddress({ base, panel, example, run }: Omit<Shown, 'title' | 'lang'>) {
  const said = [example && `example=${example}`, run && `run=${run}`].filter(Boolean).join('&')
  return new URL(`./#/panel/${panel}${said && `?${said}`}`, base).href
}

/** What every frame has beside its address and its title. */
const framed = (height: number | string): string =>
  `width="100%" height="${height}" loading="lazy" allow="fullscreen; clipboard-write"`

const frame = (shown: Shown, source = 'src', height = frameHeight(shown.panel)): string =>
  `<iframe ${source}="${escaped(embedAddress(shown))}" title="${escaped(shown.title)}" ` +
  `${framed(height)}></iframe>`

/** Where a link leads: what is locked in the frame must not be open behind the link beside it. */
const linkOf = (shown: Shown): string => (shown.more ? embedAddress : courseAddress)(shown)

function element(shown: Shown): string {
  const { panel, title, example, run, more = {} } = shown
  const height = String(frameHeight(panel)) // until the script has measured it
  const said = { ...(example && { scenario: example }), ...more, height, ...(run && { run }) }
  const attributes = Object.entries(said).map(([name, text]) => ` ${name}="${escaped(text)}"`)
  const link = `<a href="${escaped(linkOf(shown))}">${escaped(title)}</a>`
  return `<counterflow-panel panel="${panel}"${attributes.join('')}>${link}</counterflow-panel>`
}

const script = ({ base }: Shown) => new URL('v1/embed.js', base).href

const indented = (text: string) => text.replace(/^/gm, '   ')

const inMarkdown = (text: string) => text.replace(/([[\]\\])/g, '\\$1')

/** The whole address is handed to the shortcode: example, language, run and all that is asked. */
const hugo = (shown: Shown): string =>
  [
    '<!-- layouts/shortcodes/counterflow.html -->',
    '<iframe src="{{ .Get 0 | safeURL }}" title="{{ .Get 1 }}"',
    `  ${framed('{{ .Get 2 }}')}></iframe>`,
    '',
    '<!-- page.md -->',
    `{{< counterflow "${embedAddress(shown)}"`,
    `  "${shown.title.replace(/["\\]/g, '\\$&')}" "${frameHeight(shown.panel)}" >}}`,
  ].join('\n')

const snippets: Readonly<Record<HostName, (shown: Shown) => string>> = {
  html: frame,
  element: (shown) => `<script async src="${escaped(script(shown))}"></script>\n${element(shown)}`,
  vitepress: (shown) =>
    [
      '// .vitepress/config.js',
      'export default {',
      `  head: [['script', { async: '', src: '${script(shown)}' }]],`,
      '  vue: {',
      '    template: {',
      "      compilerOptions: { isCustomElement: (tag) => tag === 'counterflow-panel' },",
      '    },',
      '  },',
      '}',
      '',
      '<!-- page.md -->',
      element(shown),
    ].join('\n'),
  docusaurus: (shown) =>
    [
      '// docusaurus.config.js',
      `scripts: [{ src: '${script(shown)}', async: true }],`,
      '',
      '{/* page.mdx */}',
      element(shown),
    ].join('\n'),
  mkdocs: (shown) =>
    [
      '# mkdocs.yml',
      'extra_javascript:',
      `  - ${script(shown)}`,
      '',
      '<!-- page.md -->',
      element(shown),
    ].join('\n'),
  sphinx: (shown) => `.. raw:: html\n\n${indented(frame(shown))}`,
  hugo,
  moodle: frame,
  reveal: (shown) => `<section>\n${indented(frame(shown, 'data-src', SLIDE))}\n</section>`,
  notion: embedAddress,
  picture: (shown) => {
    const picture = new URL(`posters/${shown.panel}.png`, shown.base).href
    return `[![${inMarkdown(shown.title)}](${picture})](${linkOf(shown)})`
  },
}

/** The text to paste into a page of that kind. */
export const snippetFor = (host: HostName, shown: Shown): string => snippets[host](shown)
