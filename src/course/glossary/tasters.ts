// What chapter 7 calls things: how a new version comes.
import type { Term } from '../glossary'

export const tasters = {
  'canary-release': {
    seen: ['canary', '7.2'],
    en: ['canary release', 'A new version for a few, then for more, while somebody watches.'],
    zh: ['金丝雀发布', '新版本先给少数人，边看边扩大。'],
  },
  'minimum-sample': {
    seen: ['canary', '7.5'],
    en: ['minimum sample', 'So many answers without which nothing is concluded.'],
    zh: ['最小样本', '不满这么多个响应，就不下结论。'],
  },
  'rolling-update': {
    seen: ['blue-green', '6.1'],
    en: ['rolling update', 'Servers get the new version one after the other.'],
    zh: ['滚动更新', '服务器一台接一台换上新版本。'],
  },
} as const satisfies Record<string, Term>
