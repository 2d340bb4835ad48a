// What chapter 5 calls things: how users who come back are known again.
import type { Term } from '../glossary'

export const regulars = {
  session: {
    seen: ['sessions', '5.1'],
    en: ['session', 'All that a user does in one visit, and what a server remembers of it.'],
    zh: ['会话', '用户一次来访所做的一切，以及服务器记住的部分。'],
  },
  'session-persistence': {
    seen: ['sessions', '5.2'],
    en: [
      'session persistence',
      'Requests of one user go to the same server every time. Also: affinity.',
    ],
    zh: ['会话保持', '同一个用户的请求每次都到同一台服务器；也叫亲和性。'],
  },
  'sticky-session': {
    seen: ['sessions', '5.4'],
    en: [
      'sticky session',
      'Another word for session persistence: the session sticks to its server.',
    ],
    zh: ['粘性会话', '会话保持的另一个说法：会话粘在它的服务器上。'],
  },
  nat: {
    seen: ['sessions', '5.2'],
    en: ['NAT', 'A box that lets many machines use one address.'],
    zh: ['NAT', '让许多机器共用一个地址的设备。'],
  },
  cookie: {
    seen: ['sessions', '5.2'],
    en: ['cookie', 'A short text that an answer sets and the browser brings along from then on.'],
    zh: ['Cookie', '应答种下、浏览器此后一直带着的一小段文字。'],
  },
  'session-table': {
    seen: ['sessions', '5.4'],
    en: ['session table', 'A list at the balancer that says which server knows whom.'],
    zh: ['会话表', '均衡器上的一份名单，写着谁归哪台服务器。'],
  },
  drain: {
    seen: ['sessions', '5.6'],
    en: ['drain', 'To send a server nobody new, and let those who are there finish.'],
    zh: ['排空', '不再给服务器派新人，让已有的人做完。'],
  },
  copy: {
    seen: ['sessions', '5.8'],
    en: ['copy', 'What a second machine keeps of the same thing.'],
    zh: ['副本', '同一样东西，另一台机器也留着的一份。'],
  },
} as const satisfies Readonly<Record<string, Term>>
