// Three briefs: what a client has, what one may propose, and the figure that carries or breaks it.
import { m } from '../../i18n'
import type { Message } from '../lesson'
import type { Seen } from './tree'

/** One thing that can be proposed. */
export interface Proposal {
  readonly id: string
  readonly text: Message
  readonly reply: Message
  readonly holds: boolean
  readonly seen: Seen
}

/** What a client asks for. */
export interface Brief {
  readonly id: string
  readonly text: Message
  readonly proposals: readonly Proposal[]
}

const at = (chapter: string, figure: string): Seen => ({ chapter, figure })

/** The briefs in their order. */
export const briefs: readonly Brief[] = [
  {
    id: 'school',
    text: m.choosing_brief_school,
    proposals: [
      {
        id: 'mesh',
        text: m.choosing_opt_mesh,
        reply: m.choosing_reply_school_mesh,
        holds: false,
        seen: at('why', '1.8'),
      },
      {
        id: 'scale',
        text: m.choosing_opt_scale,
        reply: m.choosing_reply_school_scale,
        holds: false,
        seen: at('autoscaling', '8.4'),
      },
      {
        id: 'spare',
        text: m.choosing_opt_spare,
        reply: m.choosing_reply_school_spare,
        holds: true,
        seen: at('why', '1.8'),
      },
    ],
  },
  {
    id: 'chat',
    text: m.choosing_brief_chat,
    proposals: [
      {
        id: 'hash',
        text: m.choosing_opt_hash,
        reply: m.choosing_reply_chat_hash,
        holds: false,
        seen: at('sessions', '5.3'),
      },
      {
        id: 'four',
        text: m.choosing_opt_four,
        reply: m.choosing_reply_chat_four,
        holds: true,
        seen: at('sessions', '5.11'),
      },
      {
        id: 'cookie',
        text: m.choosing_opt_cookie,
        reply: m.choosing_reply_chat_cookie,
        holds: true,
        seen: at('sessions', '5.11'),
      },
    ],
  },
  {
    id: 'grpc',
    text: m.choosing_brief_grpc,
    proposals: [
      {
        id: 'spare',
        text: m.choosing_opt_spare,
        reply: m.choosing_reply_grpc_spare,
        holds: false,
        seen: at('why', '1.7'),
      },
      {
        id: 'mesh',
        text: m.choosing_opt_mesh,
        reply: m.choosing_reply_grpc_mesh,
        holds: true,
        seen: at('layers', '2.4'),
      },
      {
        id: 'four',
        text: m.choosing_opt_four,
        reply: m.choosing_reply_grpc_four,
        holds: false,
        seen: at('layers', '2.4'),
      },
    ],
  },
]
