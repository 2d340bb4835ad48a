// One word for one thing, in both languages.
import { expect, test } from 'vitest'
import en from '../i18n/messages/en.json'
import zh from '../i18n/messages/zh.json'
import { chapters } from '.'
import { glossary, type Term } from './glossary'
import { regions } from './glossary/regions'

const terms: readonly (readonly [string, Term])[] = Object.entries(glossary)
const ready = chapters.filter(({ status }) => status === 'ready')
const lessons = new Map(
  await Promise.all(ready.map(async ({ id, load }) => [id as string, await load?.()] as const)),
)

/** The glossary of the outline that the course follows, Load Balancing & Gateway of Easy-Vibe. */
const outlined = [
  ['Load Balancer', '负载均衡器'],
  ['L4 Load Balancing', '四层负载均衡'],
  ['L7 Load Balancing', '七层负载均衡'],
  ['Health Check', '健康检查'],
  ['Session Persistence', '会话保持'],
  ['Sticky Session', '粘性会话'],
  ['Blue-Green Deployment', '蓝绿部署'],
  ['Canary Release', '金丝雀发布'],
  ['Auto Scaling', '自动扩缩容'],
  ['Horizontal Scaling', '水平扩展'],
  ['Vertical Scaling', '垂直扩展'],
  ['Multi-Region', '多区域'],
  ['Active-Active', '多活'],
  ['Active-Standby', '主备'],
  ['Data Replication', '数据同步'],
  ['RTO', '恢复时间目标'],
  ['RPO', '恢复点目标'],
] as const

test('every term has a word and a meaning in both languages, and no word stands for two', () => {
  for (const language of ['en', 'zh'] as const) {
    const words = terms.map(([, term]) => term[language][0])
    expect(new Set(words).size).toBe(words.length)
    for (const [id, term] of terms) {
      const [word, meaning] = term[language]
      expect(word.length, id).toBeGreaterThan(0)
      expect(meaning, id).toMatch(language === 'zh' ? /\p{Script=Han}.*。$/u : /^[A-Z].*[.]$/)
    }
  }
})

test('the English word is the id, so that code, address and page say the same', () => {
  const isSame = ([id, { en: entry }]: readonly [string, Term]) =>
    entry[0]
      .toLowerCase()
      .replace(/’/g, '')
      .replace(/ choices$/, '')
      .replace(/ /g, '-') === id
  expect(terms.filter((term) => !isSame(term)).map(([id]) => id)).toEqual([])
})

test('every term can be seen somewhere, but for one whose chapter is to come', () => {
  const unseen = terms.filter(([, { seen }]) => !seen).map(([id]) => id)
  expect(unseen.filter((id) => !Object.hasOwn(regions, id))).toEqual([])
})

test('every term of the outline that the course follows is here, by both of its names', () => {
  const have = (language: 'en' | 'zh', name: string) =>
    terms.some(([, { [language]: entry }]) =>
      entry.join(' ').toLowerCase().includes(name.toLowerCase()),
    )
  const missing = outlined.filter(([en, zh]) => !have('en', en) || !have('zh', zh))
  expect(missing).toEqual([])
})

test('where a term can be seen, there is a figure', () => {
  for (const [id, { seen }] of terms) {
    if (!seen) continue
    const [chapter, figure] = seen
    const figures = lessons.get(chapter)?.figures.map((it) => it.id)
    expect(figures, id).toContain(figure)
  }
})

type Message = string | readonly { readonly match: Readonly<Record<string, string>> }[]

/** The texts of all messages; one with plural forms is a list of them. */
const textsOf = (messages: Readonly<Record<string, Message>>): readonly string[] =>
  Object.values(messages).flatMap((message) =>
    typeof message === 'string' ? message : message.flatMap(({ match }) => Object.values(match)),
  )

// What other words for our things look like. Code, product names and quotations are elsewhere; the
// host of a request is HTTP's own word.
const banned = {
  en: /\b(nodes?|backends?|queued|dropped|evicted|restored|hosts|jobs?|workers?|oops|simply)\b|!/i,
  zh: /节点|后端|时延|吞吐率|丢弃|剔除|作业|队列化|占用率|使用率|[!,;:?](?=\p{Script=Han})/u,
}

test.each([
  ['en', en],
  ['zh', zh],
] as const)('messages in %s use the fixed words', (language, messages) => {
  const found = textsOf(messages).filter((text) => banned[language].test(text))
  expect(found).toEqual([])
})

test('Chinese is set as Chinese: a space between Han and Latin, punctuation of its own width', () => {
  const tight = /\p{Script=Han}[A-Za-z0-9€]|[A-Za-z0-9%]\p{Script=Han}/u
  const narrow = /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u
  const texts = [
    ...textsOf(zh).map((text) => text.replace(/\{\w+\}/g, '')),
    ...terms.flatMap(([, term]) => term.zh),
  ]
  expect(texts.filter((text) => tight.test(text) || narrow.test(text))).toEqual([])
})
