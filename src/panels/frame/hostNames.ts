// The kinds of pages that a panel gets into, as their readers call them.
import { m } from '../../i18n'
import type { HostName } from './snippets'

export const hostNames: Readonly<Record<HostName, () => string>> = {
  html: m.embed_host_html,
  element: m.embed_host_element,
  vitepress: () => 'VitePress',
  docusaurus: () => 'Docusaurus (MDX)',
  mkdocs: () => 'MkDocs',
  sphinx: () => 'Sphinx',
  hugo: () => 'Hugo',
  moodle: () => 'Moodle',
  reveal: () => 'reveal.js',
  notion: () => 'Notion',
  picture: m.embed_host_picture,
}

const notes: Partial<Readonly<Record<HostName, () => string>>> = {
  element: m.embed_note_element,
  moodle: m.embed_note_moodle,
  notion: m.embed_note_notion,
  reveal: m.embed_note_reveal,
  picture: m.embed_note_picture,
}

/** What is good to know where it is pasted. */
export const hostNote = (host: HostName): string => (notes[host] ?? m.embed_note_frame)()
