// What chapter 6 calls things: how a new version takes the place of the old one.
import type { Term } from '../glossary'

export const kitchens = {
  'switch-over': {
    seen: ['blue-green', '6.2'],
    en: ['switch-over', 'The instant from which new requests go to the other fleet.'],
    zh: ['切换', '从这一刻起，新请求去另一套机群。'],
  },
  'warm-up': {
    seen: ['blue-green', '6.4'],
    en: [
      'warm-up',
      'Requests sent to a new server before customers come, so that its caches fill.',
    ],
    zh: ['预热', '客人来之前先给新服务器发请求，把缓存填上。'],
  },
  rollback: {
    seen: ['blue-green', '6.5'],
    en: ['rollback', 'To let the old version serve again.'],
    zh: ['回滚', '让旧版本重新服务。'],
  },
} as const satisfies Readonly<Record<string, Term>>
