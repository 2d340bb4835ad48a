// What a config says in comments: of the scenario that it is made from, and of what it cannot do.
import en from './words/en.json'
import zh from './words/zh.json'

/** What can be said. */
export type NoteId = keyof typeof en

/** A language that comments are written in. */
export type Language = 'en' | 'zh'

/** What stands in the braces of a sentence. */
export type Params = Readonly<Record<string, string | number>>

/** Writes a comment, a line of the config. */
export type Say = (id: NoteId, params?: Params) => string

const tables: Readonly<Record<Language, Readonly<Record<NoteId, string>>>> = { en, zh }

// A name or a pattern of a scenario may hold anything: in a comment it stays on its line.
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ')

/** Comments in that language. */
export const comments =
  (language: Language): Say =>
  (id, params = {}) =>
    `# ${oneLine(tables[language][id].replace(/\{(\w+)\}/g, (_, name) => String(params[name])))}`
