// The index that the search of the course reads, made of the sources when the course is built:
// chapters, their parts and their figures, in both languages. The words of the glossary are read
// from the glossary itself.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = (path) => fileURLToPath(new URL(`../src/${path}`, import.meta.url))
const read = (path) => readFileSync(source(path), 'utf8')
const messages = (language) => JSON.parse(read(`i18n/messages/${language}.json`))

/** All matches of a pattern, as its groups. */
const groups = (text, pattern) => [...text.matchAll(pattern)].map(([, ...found]) => found)

const CHAPTER = /\bid: '([\w-]+)',\s+number: (\d+),[^}]*?question: m\.(\w+),\s+topic: m\.(\w+)/g
const SECTION = /\{ id: '([\w-]+)', title: m\.(\w+) \}/g
// A figure's id stands before its caption, and nothing else that has an id between them.
const FIGURE = /\bid: '([\w.-]+)',(?:(?!\bid: ')[\s\S])*?\bcaption: m\.(\w+)/g

/** Rows of kind, chapter, part of its address, and the text in English and Chinese. */
export function searchRows() {
  const [en, zh] = [messages('en'), messages('zh')]
  const both = (key) => [en[key], zh[key]]
  const folders = readdirSync(source('course'))
  return groups(read('course/index.ts'), CHAPTER).flatMap(([id, number, question, topic]) => {
    const titles = [`${en[topic]}: ${en[question]}`, `${zh[topic]}：${zh[question]}`]
    const folder = folders.find((name) => name === `${number.padStart(2, '0')}-${id}`)
    const lesson = folder ? read(`course/${folder}/lesson.ts`) : ''
    return [
      ['chapter', id, '', ...titles],
      ...groups(lesson, SECTION).map(([part, key]) => ['section', id, part, ...both(key)]),
      ...groups(lesson, FIGURE).map(([part, key]) => [
        'figure',
        id,
        `figure-${part}`,
        ...both(key),
      ]),
    ]
  })
}

const NAME = 'virtual:search-index'

/** Gives the index to whoever imports it. */
export const searchIndex = () => ({
  name: 'counterflow-search-index',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined
    const rows = searchRows().map((row) => row.join('\t'))
    return `export const rows = ${JSON.stringify(rows.join('\n'))}`
  },
})
