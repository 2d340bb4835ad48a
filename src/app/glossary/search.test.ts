import { describe, expect, test } from 'vitest'
import { glossary } from '../../course/glossary'
import { byChapter, byLetter, letterOf } from './order'
import { folded, type Named, search } from './search'

const terms: readonly Named[] = Object.entries(glossary)
const idsOf = (query: string, language: 'en' | 'zh' = 'en') =>
  search(terms, query, language).map(({ named: [id] }) => id)

describe('the search of the glossary', () => {
  test('finds a word in either language, whichever the reader has', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(idsOf('latency', language)[0]).toBe('latency')
      expect(idsOf('延迟', language)[0]).toBe('latency')
      expect(idsOf('轮询', language)[0]).toBe('round-robin')
    }
  })

  test.each([
    ['LATENCY', 'latency'],
    ['láteñcy', 'latency'],
    ['ＮＡＴ', 'nat'],
    ['  round   robin ', 'round-robin'],
    ['round-robin', 'round-robin'],
    ['roundrobin', 'round-robin'],
    ["little's law", 'littles-law'],
    ['littles', 'littles-law'],
    ['robin', 'round-robin'],
    ['一致性 哈希', 'consistent-hashing'],
    ['哈希', 'hash'],
    ['WAF', 'web-application-firewall'],
    ['thundering herd', 'stampede'],
    ['应用防火墙', 'web-application-firewall'],
  ])('hears “%s” as a reader means it', (query, id) => {
    expect(idsOf(query)[0]).toBe(id)
  })

  test('the word itself comes first, then words that begin so, then what is said of others', () => {
    const found = idsOf('cache')
    expect(found[0]).toBe('cache')
    const hash = idsOf('hash')
    expect(hash[0]).toBe('hash')
    expect(hash).toContain('consistent-hashing')
    expect(idsOf('wait').slice(0, 3).toSorted()).toEqual([
      'waiting',
      'waiting-place',
      'waiting-time',
    ])
  })

  test('says when only the other language has it, so that its meaning can be shown', () => {
    const [hit] = search(terms, '名单', 'en')
    expect(hit.named[0]).toBe('session-table')
    expect(hit.isOther).toBe(true)
    expect(search(terms, '名单', 'zh')[0].isOther).toBe(false)
    expect(search(terms, '延迟', 'en')[0].isOther).toBe(false)
  })

  test('finds all where nothing is asked, and nothing where nothing is like it', () => {
    for (const nothing of ['', '   ', '!?', '。']) expect(idsOf(nothing)).toHaveLength(terms.length)
    for (const odd of ['qqq', '龘', '(', '\\', '[a-', '<b>', 'x'.repeat(10_000)])
      expect(folded(odd) === '' || idsOf(odd).length < terms.length).toBe(true)
    expect(idsOf('qqq')).toEqual([])
  })

  // The glossary of the chapter that the outline follows, as far as chapters 1 to 8 treat it.
  test.each([
    ['Load Balancer', '负载均衡器', 'balancer'],
    ['L4 Load Balancing', '四层负载均衡', 'layer-4'],
    ['L7 Load Balancing', '七层负载均衡', 'layer-7'],
    ['Health Check', '健康检查', 'health-check'],
    ['Session Persistence', '会话保持', 'session-persistence'],
    ['Sticky Session', '粘性会话', 'sticky-session'],
    ['Blue-Green Deployment', '蓝绿部署', 'blue-green-deployment'],
    ['Canary Release', '金丝雀发布', 'canary-release'],
    ['Auto Scaling', '自动扩缩容', 'autoscaling'],
    ['Horizontal Scaling', '水平扩展', 'horizontal-scaling'],
    ['Vertical Scaling', '垂直扩展', 'vertical-scaling'],
  ])('leads %s, %s to its term', (english, chinese, id) => {
    for (const language of ['en', 'zh'] as const)
      expect([idsOf(english, language)[0], idsOf(chinese, language)[0]]).toEqual([id, id])
  })
})

describe('the orders of the glossary', () => {
  test('a letter is that of the word, and in Chinese that of its pinyin', () => {
    const words = { p95: 'P', 'Little’s law': 'L', 客户端: 'K', 重试: 'C', 单点故障: 'D' }
    for (const [word, letter] of Object.entries(words)) expect(letterOf(word), word).toBe(letter)
    const each = 'A安B报C槽D到E二F负G规H哈J健K客L轮M面N耐O欧P排Q权R容S失T探W握X序Y一Z阻'
    for (const [, letter, word] of each.matchAll(/([A-Z])(.)/gu))
      expect(letterOf(word), word).toBe(letter)
  })

  test('both hold every term once, with heads in order', () => {
    for (const language of ['en', 'zh'] as const) {
      const groups = byLetter(terms, language)
      expect(groups.flatMap((group) => group.terms)).toHaveLength(terms.length)
      const heads = groups.map(({ head }) => head)
      expect(heads).toEqual([...new Set(heads)].sort())
    }
    const groups = byChapter(terms)
    expect(groups.flatMap((group) => group.terms)).toHaveLength(terms.length)
    const numbers = groups.map(({ head }) => head?.number ?? 99)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  test('in a chapter they stand as its figures do: 2.9 before 2.10', () => {
    const layers = byChapter(terms).find(({ head }) => head?.id === 'layers')
    const figures = layers?.terms.map(([, { seen }]) => Number(seen?.[1].split('.')[1]))
    expect(figures).toEqual(figures?.toSorted((a, b) => a - b))
  })
})
